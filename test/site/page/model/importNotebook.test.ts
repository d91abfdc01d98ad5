import { expect, test } from "vitest";
import { checkSize, importNotebook } from "../../../../site/src/page/model/importNotebook";
import { notebookText } from "../../../../tools/notebooks/notebookText";
import { aNotebook } from "../aNotebook";

const raw = (): Record<string, unknown> =>
  JSON.parse(notebookText(aNotebook())) as Record<string, unknown>;
const read = (value: unknown): unknown =>
  importNotebook(typeof value === "string" ? value : JSON.stringify(value), "x.ipynb");

test("importNotebook reads a notebook of nbformat 4.5, and keeps what it does not know", () => {
  expect(read(raw())).toEqual(aNotebook());
  const cells = [{ ...(raw()["cells"] as object[])[1], attachments: { a: 1 } }];
  const metadata = { ...(raw()["metadata"] as object), mine: { deep: [1] } };
  expect(read({ ...raw(), cells, metadata })).toMatchObject({
    cells: [{ id: "one", attachments: { a: 1 } }],
    metadata,
  });
});

test("importNotebook gives ids to the cells of an older notebook", () => {
  const cells = (raw()["cells"] as object[]).map((cell) => ({ ...cell, id: undefined }));
  const { cells: ids } = read({ ...raw(), nbformat_minor: 2, cells }) as {
    cells: { id: string }[];
  };
  expect(new Set(ids.map(({ id }) => id)).size).toBe(3);
});

test("importNotebook takes a notebook that names no language", () => {
  expect(read({ ...raw(), metadata: {} })).toEqual({ ...aNotebook(), metadata: {} });
});

test("importNotebook says what is wrong with a file", () => {
  const python = { kernelspec: { name: "python3", language: "python", display_name: "Python 3" } };
  expect(() => read("{")).toThrow(
    "Cannot import x.ipynb: it is not a notebook, for it is not JSON",
  );
  expect(() => read("[]")).toThrow("Cannot import x.ipynb: it is JSON, but not a notebook");
  expect(() => read({ worksheets: [] })).toThrow("older than nbformat 4; open it in Jupyter");
  expect(() => read({ ...raw(), metadata: python })).toThrow(
    "Cannot import x.ipynb: it is written for Python 3, and only TypeScript runs here; open it in Jupyter",
  );
  expect(() => read({ ...raw(), nbformat: 3 })).toThrow(
    "Cannot import x.ipynb: expected nbformat 4.5, received 3.5",
  );
  expect(() => read({ ...raw(), cells: [] })).toThrow(
    "Cannot import x.ipynb: it has no cells, so there is nothing to show",
  );
  const outputs = [{ output_type: "display_data", data: 1 }];
  expect(() => read({ ...raw(), cells: [{ cell_type: "code", id: "a", outputs }] })).toThrow(
    "Cannot import x.ipynb: cell 1 has an output that is none of nbformat 4.5",
  );
  expect(() => read({ ...raw(), cells: [{ cell_type: "odd", id: "a" }] })).toThrow(
    'Cannot import x.ipynb: cell 1 has the unknown type "odd"',
  );
});

test.each([4000, 200_000])("importNotebook refuses what could not be kept: %i levels", (depth) => {
  const deep = `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
  const text = JSON.stringify({ ...raw(), metadata: { deep: "deep" } });
  expect(() => read(text.replace('"deep"}', `${deep}}`))).toThrow(
    "Cannot import x.ipynb: something in it is nested too deeply",
  );
});

test("checkSize refuses what a browser would be slow with, and says the way out", () => {
  expect(() => {
    checkSize(50_000_000, "x.ipynb");
  }).not.toThrow();
  expect(() => {
    checkSize(50_000_001, "x.ipynb");
  }).toThrow(
    "Cannot import x.ipynb: expected at most 50 MB, received 51 MB; clear its outputs in Jupyter, save it, and " +
      "import it again",
  );
});
