import { dirname, resolve } from "node:path";
import { lessonNumber, type NotebookFile } from "../files.js";
import { notebookPage, type Page, type Part } from "../markdown/page.js";
import type { Problem } from "../problem.js";
import { bindingsOf, type Binding } from "./bindings.js";
import { distance, isSame, roundsTo } from "./decimal.js";
import { isShort, type FoundNumber } from "./findNumbers.js";
import { notebookSources, valuesFor, type Source } from "./sources.js";
import { textNumbers, type TextNumber } from "./textNumbers.js";

/** The numbers of each notebook that a text may repeat, by the notebook's path. */
export type SourcesByPath = ReadonlyMap<string, readonly Source[]>;

export function sourcesByPath(files: readonly NotebookFile[]): SourcesByPath {
  return new Map(files.map((file) => [file.path, notebookSources(file)]));
}

/** The computed numbers of a lesson's text that come from nowhere, and equations that are wrong. */
export function checkNumbers(file: NotebookFile, sources: SourcesByPath): Problem[] {
  return problemsOf(notebookPage(file), sources, sources.get(file.path) ?? []);
}

/** The same for a page; one that is named like a lesson may repeat its numbers. */
export function checkPageNumbers(page: Page, sources: SourcesByPath): Problem[] {
  const number = lessonNumber(page.path);
  const own = [...sources].find(([path]) => number !== "" && lessonNumber(path) === number);
  return problemsOf(page, sources, own?.[1] ?? []);
}

/** The pages whose numbers are checked: not those that are generated, or for the project's own people. */
export function hasBoundNumbers({ name }: Page): boolean {
  return /^(README\.md|docs\/.*|notebooks\/[^/]*\.md)$/.test(name);
}

function problemsOf(page: Page, sources: SourcesByPath, own: readonly Source[]): Problem[] {
  const { numbers, problems } = textNumbers(page);
  const unused = page.parts.flatMap((part) => unusedBindings(part, numbers));
  const unbound = numbers.flatMap((found) => {
    if (bindingsFor(page, found).length > 0) return [];
    const candidates = [...own, ...found.links.flatMap((href) => linked(page, href, sources))];
    if (candidates.some((source) => explains(source, found.number))) return [];
    return [{ place: found.place, message: message(found.number, candidates) }];
  });
  return [...problems, ...withoutRepetitions(unbound), ...unused];
}

/** One problem for a number that a cell shows more than once. */
function withoutRepetitions(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ place, message: text }) => {
    const key = `${place.cell ?? ""} ${text}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Whether the number repeats the source at the digits that it shows. */
export function explains(source: Source, number: FoundNumber): boolean {
  const asIt = isShort(number) || !source.isPrinted;
  return valuesFor(source, number.isPercent).some((value) =>
    asIt ? isSame(value, number.value) : roundsTo(value, number.value),
  );
}

function linked(page: Page, href: string, sources: SourcesByPath): readonly Source[] {
  const [file = ""] = href.split("#");
  return sources.get(resolve(dirname(page.path), file)) ?? [];
}

function bindingsFor(page: Page, { number, place }: TextNumber): Binding[] {
  const part = page.parts.find((one) => one.place.cell === place.cell);
  return part ? bindingsOf(part).filter((binding) => binds(binding, number)) : [];
}

function binds(binding: Binding, number: FoundNumber): boolean {
  return (
    binding.number.isPercent === number.isPercent &&
    binding.number.value.places === number.value.places &&
    isSame(binding.number.value, number.value)
  );
}

/** Comments that bind a number which the text does not show: perhaps it was changed. */
function unusedBindings(part: Part, numbers: readonly TextNumber[]): Problem[] {
  const here = numbers.filter(({ place }) => place.cell === part.place.cell);
  return bindingsOf(part)
    .filter((binding) => !here.some(({ number }) => binds(binding, number)))
    .map(({ text, number }) => ({
      place: part.place,
      message: `<!-- ${text} --> binds ${number.text}, which the text does not show`,
    }));
}

function message(number: FoundNumber, candidates: readonly Source[]): string {
  const near = nearest(number, candidates);
  const hint = near ? ` (nearest: ${near.text} in ${near.from})` : "";
  return (
    `${number.text} comes from no output, code or equation${hint}: ` +
    `correct it, or add <!-- ${number.text} = expression -->`
  );
}

/** The printed number that is nearest, if it is near. */
function nearest({ value }: FoundNumber, candidates: readonly Source[]): Source | undefined {
  const far = (source: Source): number => distance(source.value, value);
  const [best] = [...candidates].sort((a, b) => far(a) - far(b));
  const limit = 10 ** (1 - value.places);
  return (best as Source | undefined) && far(best) < limit ? best : undefined;
}
