import type { Problem } from "../problem.js";
import { checkFences } from "./fences.js";
import { checkHeadings } from "./headings.js";
import { checkHtml } from "./checkHtml.js";
import { checkLinks } from "./checkLinks.js";
import { checkPictures } from "./checkPictures.js";
import type { Page } from "./page.js";
import type { Targets } from "./targets.js";

/** What every Markdown text of the project keeps to. */
export function checkPage(page: Page, targets: Targets): Problem[] {
  return [
    ...checkHeadings(page),
    ...checkLinks(page, targets),
    ...checkPictures(page),
    ...checkHtml(page),
    ...checkFences(page),
  ];
}
