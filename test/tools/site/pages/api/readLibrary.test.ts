import { expect, test } from "vitest";
import { root } from "../../../../../tools/setup/root.mjs";
import { readLibrary } from "../../../../../tools/site/pages/api/readLibrary";
import {
  kindOf,
  memberSignature,
  membersOf,
  signature,
} from "../../../../../tools/site/pages/api/signature";
import { docHtml, summaryText } from "../../../../../tools/site/pages/api/docComment";
import { linkNames } from "../../../../../tools/site/pages/api/linkNames";
import * as library from "@deltabook/nn";

const entries = readLibrary(root);

test("readLibrary finds all that the library exports, in its folders", () => {
  const names = entries.map(({ name }) => name);
  expect(
    Object.keys(library).filter((name) => name !== "figures" && !names.includes(name)),
  ).toEqual([]);
  for (const name of Object.keys(library.figures)) expect(names).toContain(`figures.${name}`);
  const group = (wanted: string): string | undefined =>
    entries.find(({ name }) => name === wanted)?.group;
  expect(["Sequential", "Activation", "Matrix"].map(group)).toEqual([
    "models",
    "activations",
    "numbers",
  ]);
});

test("readLibrary, docHtml and signature tell what a class is, and what its members do", () => {
  const [declaration] = entries.find(({ name }) => name === "Sequential")!.declarations;
  expect(kindOf(declaration)).toBe("class");
  expect(signature(declaration)).toBe("class Sequential");
  expect(summaryText(declaration)).toBe("A network whose layers follow one another.");
  expect(docHtml(declaration)).toMatch(
    /<b>Throws<\/b> TypeError or RangeError if the seed[^]*<pre class="shiki/,
  );
  const members = membersOf(declaration).map(memberSignature);
  expect(members).toContain("countParams(): number");
  expect(members.join()).not.toMatch(/#private|\[inspect/);
});

test("linkNames leads from a type in a signature to its place", () => {
  const html = linkNames(entries)("declare function f(model: Sequential): Unknown");
  expect(html).toContain('<a href="models.html#Sequential">Sequential</a>');
  expect(html).not.toContain("#Unknown");
});
