import { posix } from "node:path";
import { slug } from "github-slugger";

/** Which pages of the repository are pages of the site, by their paths there and here; lessons come on top. */
const texts: Readonly<Record<string, string>> = {
  "notebooks/README.md": "index.html",
  "notebooks/glossary.md": "glossary.html",
  "notebooks/notation.md": "notation.html",
  "bench/RESULTS.md": "measured.html",
};

/** The page of the site for a file of the repository; undefined where it has none. */
export function pageOf(file: string): string | undefined {
  const lesson = /^notebooks\/([^/]+)\.ipynb$/.exec(file)?.[1];
  return lesson === undefined ? texts[file] : `lessons/${lesson}.html`;
}

/** From a page of the site to its root: "" or "../". */
export function toRoot(page: string): string {
  return "../".repeat(page.split("/").length - 1);
}

/**
 * What a link of the repository is on the site.
 *
 * @param href - as it stands in the file
 * @param file - the path of the file from the repository's folder
 * @returns an address relative to the file's page; undefined where the site has nothing to lead to
 */
export function siteLink(href: string, file: string): string | undefined {
  if (/^(https?|mailto):/.test(href)) return href;
  const [path, anchor] = href.split("#") as [string, string?];
  const end = anchor === undefined ? "" : `#${headingId(decodeURIComponent(anchor))}`;
  if (path === "") return end;
  const [from, to] = [pageOf(file), pageOf(posix.join(posix.dirname(file), path))];
  if (from === undefined || to === undefined) return undefined;
  return `${toRoot(from)}${to}${end}`;
}

/** The id of a heading by its text; JupyterLab's anchor, which has "-" for each space, gives the same. */
export function headingId(text: string): string {
  return slug(text.replaceAll(" ", "-"));
}
