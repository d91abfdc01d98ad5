import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import GithubSlugger from "github-slugger";
import { lessonsFolder } from "../files.js";
import { headings } from "./headings.js";
import type { Page } from "./page.js";

/** Says of links whether their targets exist. */
export interface Targets {
  /** What is wrong with a link from `page` to `href`. */
  problems(page: Page, href: string): string[];
}

/** The targets that links between these pages and to files on the disk may have. */
export function linkTargets(pages: readonly Page[]): Targets {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return {
    problems(page, href) {
      if (/^https:|^mailto:/.test(href)) return URL.canParse(href) ? [] : ["not a valid address"];
      if (/^[a-z]+:|^\//i.test(href)) return ["expected https or a relative path"];
      const [file, anchor] = splitAnchor(href);
      const path = file === "" ? page.path : resolve(dirname(page.path), file);
      const target = byPath.get(path);
      if (!target && !existsSync(path)) return [`there is no ${file}`];
      if (anchor === undefined) return [];
      return target
        ? anchorProblems(page, target, anchor)
        : [`no heading can be looked up in ${file}`];
    },
  };
}

function anchorProblems(from: Page, to: Page, anchor: string): string[] {
  const inGithub = githubAnchors(to).includes(anchor);
  const inJupyter = headings(to).some(({ text }) => jupyterAnchor(text) === anchor);
  if (to.path.endsWith(".ipynb")) {
    return inJupyter ? [] : [`no heading of ${to.name} has the anchor #${anchor} in JupyterLab`];
  }
  if (!inGithub) return [`no heading of ${to.name} has the anchor #${anchor}`];
  if (inJupyter || dirname(from.path) !== lessonsFolder) return [];
  return [
    `#${anchor} is not found in JupyterLab, which keeps capitals: write the heading in lower case`,
  ];
}

/** The anchors that GitHub gives to the headings of a page. */
function githubAnchors(page: Page): string[] {
  const slugger = new GithubSlugger();
  return headings(page).map(({ text }) => slugger.slug(text));
}

/** The anchor that JupyterLab, and nbconvert, give to a heading. */
function jupyterAnchor(text: string): string {
  return text.replaceAll(" ", "-");
}

function splitAnchor(href: string): [file: string, anchor: string | undefined] {
  const [file = "", ...anchor] = href.split("#").map(decodeURIComponent);
  return [file, anchor[0]];
}
