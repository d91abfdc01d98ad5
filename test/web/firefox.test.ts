import { expect, test } from "vitest";
import { codeCells } from "../../site/src/page/model/edits";
import { compareOutputs } from "../../tools/notebooks/compare/compareOutputs";
import { lessonsFolder, readNotebook } from "../../tools/notebooks/files";
import { parseNotebook } from "../../tools/notebooks/parseNotebook";
import { findFirefox } from "./firefox/findFirefox";
import { openFirefox } from "./firefox/openFirefox";
import { siteUrl } from "./site";

const program = findFirefox();

test(
  "a lesson runs in Firefox from top to bottom as it was published",
  { timeout: 600_000 },
  async (context) => {
    if (program === undefined)
      context.skip("no Firefox was found; install one, or name its program in FIREFOX");
    const lesson = await readNotebook(`${lessonsFolder}/02-forward-pass.ipynb`);
    const firefox = await openFirefox(program!);
    context.onTestFinished(() => firefox.close());
    await firefox.goTo(`${siteUrl}lessons/02-forward-pass.html`);
    await firefox.waitFor("return crossOriginIsolated && document.readyState === 'complete'");
    await firefox.click("//button[normalize-space()='Run all']");
    const said = await firefox.waitFor<string>(
      "const { textContent } = document.querySelector('.notebook-tools [role=status]');" +
        "return /^(All|Code cell)/.test(textContent) && textContent;",
    );
    expect(said).toBe(`All ${codeCells(lesson.notebook).length} code cells have run`);
    await firefox.click(".more > summary");
    await firefox.click("//button[normalize-space()='Export .ipynb']");
    const executed = parseNotebook(
      await firefox.downloaded("02-forward-pass.ipynb"),
      "02-forward-pass.ipynb",
    );
    expect(compareOutputs(lesson, executed)).toEqual([]);
  },
);
