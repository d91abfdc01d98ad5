import { describe, expect, test } from "vitest";
import { parseNotebook } from "../../../tools/notebooks/parseNotebook.js";

const valid = {
  cells: [{ cell_type: "markdown", id: "a", metadata: {}, source: ["one\n", "two"] }],
  metadata: {},
  nbformat: 4,
  nbformat_minor: 5,
};
const parse = (raw: unknown): unknown => parseNotebook(JSON.stringify(raw), "x.ipynb");

describe("parseNotebook", () => {
  test("joins lines of sources, streams and text data, but not JSON data", () => {
    const outputs = [
      { output_type: "stream", name: "stdout", text: ["1\n", "2\n"] },
      {
        output_type: "display_data",
        metadata: {},
        data: { "text/plain": ["a\n", "b"], "application/vnd.plotly.v1+json": { data: ["c"] } },
      },
    ];
    const cell = {
      cell_type: "code",
      id: "b",
      metadata: {},
      source: "x",
      outputs,
      execution_count: 3,
    };
    const { cells } = parseNotebook(
      JSON.stringify({ ...valid, cells: [...valid.cells, cell] }),
      "x.ipynb",
    );
    expect(cells[0]).toMatchObject({ source: "one\ntwo" });
    expect(cells[1]).toMatchObject({
      source: "x",
      execution_count: 3,
      outputs: [
        { text: "1\n2\n" },
        { data: { "text/plain": "a\nb", "application/vnd.plotly.v1+json": { data: ["c"] } } },
      ],
    });
  });

  test.each([
    [[], "expected a JSON object"],
    [{ ...valid, nbformat_minor: 4 }, "expected nbformat 4.5, received 4.4"],
    [{ ...valid, cells: undefined }, "expected cells and metadata"],
    [
      { ...valid, cells: [{ cell_type: "code" }] },
      "cell 1 needs an id of letters, digits, - and _",
    ],
    [{ ...valid, cells: [{ cell_type: "x", id: "a" }] }, 'cell 1 has the unknown type "x"'],
    [{ ...valid, cells: [...valid.cells, ...valid.cells] }, 'cells 1 and 2 share the id "a"'],
  ])("refuses %j", (raw, message) => {
    expect(() => parse(raw)).toThrow(`Cannot read x.ipynb: ${message}`);
  });

  test("says which file is no JSON", () => {
    expect(() => parseNotebook("{", "x.ipynb")).toThrow("Cannot read x.ipynb: ");
  });
});
