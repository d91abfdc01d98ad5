import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Problem } from "../problem.js";
import { blocks, readText, type Page } from "./page.js";

/** Every picture is there and has an alternative text of three words or more. */
export function checkPictures(page: Page): Problem[] {
  return blocks(page).flatMap(({ content, place }) =>
    content
      .filter(({ type }) => type === "image")
      .flatMap((image) => {
        const source = String(image.attrGet("src") ?? "");
        const wrong = [];
        if (
          readText(image.children ?? [])
            .split(/\s+/)
            .filter(Boolean).length < 3
        ) {
          wrong.push("needs an alternative text of three words or more");
        }
        if (!existsSync(resolve(dirname(page.path), decodeURIComponent(source)))) {
          wrong.push("the file does not exist");
        }
        return wrong.map((message) => ({ place, message: `picture ${source}: ${message}` }));
      }),
  );
}
