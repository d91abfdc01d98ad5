import { toRoot } from "./addresses.js";
import { escapeHtml } from "./html.js";

/** A page to be put into the frame that all pages share. */
export interface Page {
  /** Its path on the site: `lessons/01-structure.html`. */
  readonly path: string;
  /** What the browser's tab says, before the name of the project. */
  readonly title: string;
  /** What a search engine shows. */
  readonly description: string;
  /** HTML of the landmarks between the header and the footer: one `main`, with the id "main". */
  readonly body: string;
  /** Modules of `assets` that it needs beside those of every page. */
  readonly scripts?: readonly string[];
  /** A class of the body, by which the style sheet knows the kind of the page. */
  readonly kind: string;
}

/** An entry of the navigation: its page, its name, and the folder of the pages that it leads on to. */
type Entry = readonly [page: string, name: string, folder?: string];

const navigation: readonly Entry[] = [
  ["index.html", "Lessons", "lessons/"],
  ["glossary.html", "Glossary"],
  ["notation.html", "Notation"],
  ["api/index.html", "Library", "api/"],
];

/**
 * What a page may load: files of this site only. Cells run in workers, whose rules are their own; KaTeX, plotly and
 * CodeMirror place things by styles in elements.
 */
const policy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The whole HTML of a page. */
export function layout({ path, title, description, body, kind, scripts = [] }: Page): string {
  const base = toRoot(path);
  const modules = ["shell", ...scripts].map(
    (name) => `<script type="module" src="${base}assets/${name}.js"></script>`,
  );
  return `<!doctype html>
<html lang="en" data-base="${base || "./"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - Deltabook</title>
<meta name="description" content="${escapeHtml(description)}">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${base}assets/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${base}assets/page.css">
<script src="${base}assets/theme.js"></script>
${modules.join("\n")}
</head>
<body class="${kind}">
<a class="skip" href="#main">Skip to the text</a>
<header class="site">
<a class="home" href="${base}index.html"><img src="${base}assets/icon.svg" alt="" width="28" height="28">Deltabook</a>
<nav aria-label="Pages of the site"><ul>
${navigation.map((entry) => navigationItem(entry, path)).join("\n")}
</ul></nav>
</header>
${body}
<footer class="site">
<p>Deltabook teaches how neural networks work. Code under the MIT License, texts under
<a href="https://creativecommons.org/licenses/by/4.0/" rel="external license">CC BY 4.0</a>.</p>
</footer>
</body>
</html>
`;
}

function navigationItem([target, name, folder]: Entry, path: string): string {
  const isWithin = folder !== undefined && path.startsWith(folder);
  const current = target === path ? "page" : String(isWithin);
  return `<li><a href="${toRoot(path)}${target}" aria-current="${current}">${name}</a></li>`;
}
