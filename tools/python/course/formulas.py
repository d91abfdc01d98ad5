"""Formulas as MathML, which browsers show by themselves: pages for students need no program and no network."""

from __future__ import annotations

import html
import re
from xml.etree import ElementTree

from latex2mathml.converter import convert

NAMESPACE = "http://www.w3.org/1998/Math/MathML"
NAMES = set(
    "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot msub msup msubsup munder mover munderover mtable mtr mtd "
    "mstyle mpadded mphantom menclose merror mmultiscripts mprescripts none".split()
)
ATTRIBUTES = set(
    "display displaystyle scriptlevel mathvariant stretchy fence form separator lspace rspace minsize maxsize symmetric "
    "largeop movablelimits accent accentunder linethickness columnalign rowalign columnspacing rowspacing columnlines "
    "rowlines width height depth notation".split()
)


def to_mathml(formula: str, *, display: bool) -> str:
    """The formula as MathML; where that cannot be, and where it holds anything but mathematics, as it is written.

    A formula may come from a student: `\\text` and `\\href` could bring anything into the page.
    """
    source = html.unescape(formula).replace("<", r"\lt ").replace(">", r"\gt ")
    try:
        root = ElementTree.fromstring(convert(source, display="block" if display else "inline"))
    except Exception:  # whatever a library does with what it was not made for
        return as_written(formula)
    if not all(is_harmless(element) for element in root.iter()):
        return as_written(formula)
    ElementTree.register_namespace("", NAMESPACE)
    return ElementTree.tostring(root, encoding="unicode")


def is_harmless(element: ElementTree.Element) -> bool:
    name = re.sub(r"^\{.*\}", "", element.tag)
    return name in NAMES and ATTRIBUTES.issuperset(element.attrib)


def as_written(formula: str) -> str:
    return f"<code>{html.escape(html.unescape(formula))}</code>"
