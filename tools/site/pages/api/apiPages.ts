import { layout } from "../layout.js";
import type { SiteFile } from "../siteFile.js";
import { docHtml, summaryText } from "./docComment.js";
import { escapeHtml } from "../html.js";
import { linkNames } from "./linkNames.js";
import { readLibrary, type Entry } from "./readLibrary.js";
import { kindOf, memberSignature, membersOf, signature } from "./signature.js";

const title = "The library";

/** The pages on what `@deltabook/nn` exports: a list, and a page for each folder of the library. */
export function apiPages(root: string): SiteFile[] {
  const entries = readLibrary(root);
  const names = [...new Set(entries.map(({ group }) => group))].sort();
  const groups = names.map(
    (name) => [name, entries.filter(({ group }) => group === name)] as const,
  );
  const link = linkNames(entries);
  return [indexPage(groups), ...groups.map(([name, own]) => groupPage(name, own, link))];
}

function indexPage(groups: readonly (readonly [string, readonly Entry[]])[]): SiteFile {
  const sections = groups.map(
    ([name, entries]) => `<h2 id="${name}"><a href="${name}.html">${heading(name)}</a></h2>
<dl class="exports">
${entries.map(listItem).join("\n")}
</dl>`,
  );
  const body = `<main id="main"><article>
<h1>${title}</h1>
<p>All that a notebook can import from <code>@deltabook/nn</code>. It has no dependencies, and gives the same bits on every machine.</p>
${sections.join("\n")}
</article></main>`;
  return page("api/index.html", title, "All functions, classes and types of @deltabook/nn", body);
}

function listItem({ name, group, declarations }: Entry): string {
  const text = escapeHtml(summaryText(declarations[0]));
  return `<dt><a href="${group}.html#${name}"><code>${name}</code></a></dt><dd>${text}</dd>`;
}

function groupPage(
  name: string,
  entries: readonly Entry[],
  link: (html: string) => string,
): SiteFile {
  const body = `<main id="main"><article>
<p class="about"><a href="index.html">${title}</a></p>
<h1>${heading(name)}</h1>
${entries.map((entry) => entryHtml(entry, link)).join("\n")}
</article></main>`;
  const description = `What @deltabook/nn exports: ${entries.map((entry) => entry.name).join(", ")}`;
  return page(`api/${name}.html`, `${heading(name)} - ${title}`, description.slice(0, 200), body);
}

function entryHtml({ name, declarations }: Entry, link: (html: string) => string): string {
  const parts = declarations.map((declaration) => {
    const members = membersOf(declaration).map(
      (member) => `<div class="member">${link(memberSignature(member))}${docHtml(member)}</div>`,
    );
    return [link(signature(declaration)), docHtml(declaration), ...members].join("\n");
  });
  return `<section class="export" aria-labelledby="${name}">
<h2 id="${name}">${name} <span class="kind">${kindOf(declarations[0])}</span></h2>
${parts.join("\n")}
</section>`;
}

function heading(group: string): string {
  return group.charAt(0).toUpperCase() + group.slice(1);
}

function page(path: string, name: string, description: string, body: string): SiteFile {
  return { path, text: layout({ path, title: name, description, body, kind: "api" }) };
}
