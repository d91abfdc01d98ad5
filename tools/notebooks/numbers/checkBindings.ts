import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { NotebookFile } from "../files.js";
import type { Page } from "../markdown/page.js";
import type { Problem } from "../problem.js";
import { root } from "../../setup/root.mjs";
import { bindingsOf, isExpression, referenceOf, valueMessage, type Binding } from "./bindings.js";
import { explains } from "./checkNumbers.js";
import { decimalOf, type Decimal } from "./decimal.js";
import { outputSources } from "./sources.js";

/** Where bindings may lead to. */
export interface Origins {
  readonly lessons: readonly NotebookFile[];
  /** What expressions in pages may use; those in notebooks are evaluated by the kernel. */
  readonly library?: Readonly<Record<string, unknown>>;
}

/** The comments of a page, or of a notebook's texts, that bind a number to a place that does not have it. */
export function checkBindings(page: Page, origins: Origins): Problem[] {
  return page.parts.flatMap((part) =>
    bindingsOf(part)
      .flatMap((binding) => originMessage(page, binding, origins) ?? [])
      .map((message) => ({ place: part.place, message })),
  );
}

function originMessage(page: Page, binding: Binding, origins: Origins): string | undefined {
  const reference = referenceOf(binding);
  if (reference) {
    const path = pathOf(page, reference.file);
    return path.endsWith(".json")
      ? valueMessage(binding, jsonValue(path, reference.place))
      : cellMessage(binding, path, reference.place, origins.lessons);
  }
  if (!origins.library || !isExpression(binding)) return undefined;
  return valueMessage(binding, valueOf(binding.origin, origins.library));
}

/** From the page's folder, or from that of the repository. */
function pathOf(page: Page, file: string): string {
  const beside = resolve(dirname(page.path), file);
  return existsSync(beside) ? beside : join(root, file);
}

function cellMessage(
  { number, text }: Binding,
  path: string,
  id: string,
  lessons: readonly NotebookFile[],
): string | undefined {
  const file = lessons.find((one) => one.path === path);
  const cell = file?.notebook.cells.find((one) => one.id === id);
  if (cell?.cell_type !== "code")
    return `<!-- ${text} -->: ${basename(path)} has no such code cell`;
  const sources = cell.outputs.flatMap((output) => outputSources(output, id));
  if (sources.some((source) => explains(source, number))) return undefined;
  return `<!-- ${text} -->: the output of that cell does not have this number`;
}

/** The number at a place such as `jobs.0.seconds` of a JSON file. */
function jsonValue(path: string, place: string): Decimal | undefined {
  if (!existsSync(path)) return undefined;
  let value = JSON.parse(readFileSync(path, "utf8")) as unknown;
  for (const key of place.split(".")) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === "number" ? decimalOf(value) : undefined;
}

function valueOf(expression: string, library: object): Decimal | undefined {
  try {
    const value = runInContext(expression, createContext({ ...library, Math })) as unknown;
    return typeof value === "number" ? decimalOf(value) : undefined;
  } catch {
    return undefined;
  }
}
