"""Pages for students that are whole in one file: no script, nothing from the network, formulas as MathML."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup
from jinja2 import pass_context
from nbconvert.exporters import HTMLExporter
from nbconvert.filters.markdown_mistune import IPythonRenderer, MarkdownWithMath
from nbformat import NotebookNode

from course.formulas import to_mathml

POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
"""What a browser may do with the page, should anything get past all else."""


class PageExporter(HTMLExporter):
    """nbgrader's page of feedback, without what it takes from the network."""

    @pass_context
    def markdown2html(self, context: Any, source: str) -> str:
        renderer = PageRenderer(escape=False, anchor_link_text="", **self.lexer_options)
        return MarkdownWithMath(renderer=renderer).render(source)

    def from_notebook_node(self, nb: NotebookNode, resources: Any = None, **kw: Any) -> tuple[str, Any]:
        page, resources = super().from_notebook_node(nb, resources, **kw)
        return self_contained(page), resources


class PageRenderer(IPythonRenderer):
    """Writes formulas as MathML."""

    def block_math(self, body: str) -> str:
        return to_mathml(body, display=True)

    def inline_math(self, body: str) -> str:
        return to_mathml(body, display=False)

    def latex_environment(self, name: str, body: str) -> str:
        return to_mathml(f"\\begin{{{name}}}{body}\\end{{{name}}}", display=True)


def self_contained(page: str) -> str:
    """The page without scripts, and without pictures that lie elsewhere."""
    soup = BeautifulSoup(page, "html.parser")
    for element in soup(["script", "link", "iframe", "object", "embed", "base"]):
        element.decompose()
    for picture in soup("img"):
        if not str(picture.get("src", "")).startswith("data:image/"):
            picture.replace_with(f"[{picture.get('alt') or 'a picture that is not shown here'}]")
    policy = soup.new_tag("meta", attrs={"http-equiv": "Content-Security-Policy", "content": POLICY})
    if soup.head:
        soup.head.insert(0, policy)
    return str(soup)
