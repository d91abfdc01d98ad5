import { expect, test } from "vitest";
import { otherLesson } from "../../../../site/src/page/model/otherLesson";
import type { Notebook } from "../../../../tools/notebooks/notebook";
import { aNotebook, codeCell } from "../aNotebook";

const titled = (notebook: Notebook, title: string): Notebook => ({
  ...notebook,
  metadata: { ...notebook.metadata, deltabook: { title } },
});
const own = titled(aNotebook(), "Structure");
/** A notebook with no cell of the lesson. */
const headed = (heading: string): Notebook => ({
  ...aNotebook(),
  cells: [{ cell_type: "markdown", id: "a", metadata: {}, source: heading }, codeCell("b")],
});
const other = (notebook: Notebook, fileName = "x.ipynb"): string | undefined =>
  otherLesson({ notebook, fileName, lesson: own, name: "01-structure" });

test.each([
  ["# 09 MNIST\n\nText", "09-mnist"],
  ["# 10 What the network learnt", "10-what-the-network-learnt"],
  ["# 01 Structure", undefined],
  ["# My own", undefined],
])("otherLesson reads %j", (heading, name) => {
  expect(other(headed(heading))).toBe(name);
});

test.each([
  ["09-mnist.ipynb", "09-mnist"],
  ["09-mnist (2).ipynb", "09-mnist"],
  ["09-mnist-mine.ipynb", "09-mnist"],
  ["01-structure(1).ipynb", undefined],
  ["mine.ipynb", undefined],
])("otherLesson reads the file's name %s where no heading tells", (fileName, name) => {
  expect(other(headed("text"), fileName)).toBe(name);
});

test("otherLesson takes a notebook for the page's lesson by its title or its cells, whatever else it says", () => {
  expect(other(titled(headed("# 09 MNIST"), "Structure"))).toBeUndefined();
  expect(other(titled(aNotebook(), "An older title"), "09-mnist.ipynb")).toBeUndefined();
  expect(other(titled(headed("# 09 MNIST"), "MNIST"))).toBe("09-mnist");
});
