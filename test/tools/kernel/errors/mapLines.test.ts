import { describe, expect, it } from "vitest";
import { lineAt } from "../../../../tools/kernel/errors/lineMap";
import { mapLines } from "../../../../tools/kernel/errors/mapLines";

const typescript = `import { load } from "data";

interface Point { x: number }
function half(p: Point): number {
  // a comment
  return p.x /
    check<number>(2);
}
half(
  load("a"));
half(load("a"));`;

// As tslab writes it.
const javascript = `
Object.defineProperty(exports, "__esModule", { value: true });
exports.half = exports.load = void 0;
const data_1 = require("data");
Object.defineProperty(exports, "load", { enumerable: true, get: function () { return data_1.load; } });
function half(p) {
    return p.x /
        check(2);
}
exports.half = half;
half((0, data_1.load)("a"));
exports.tsLastExpr = half((0, data_1.load)("a"));
`;

describe("mapLines", () => {
  const map = mapLines(typescript, javascript);
  const lines = javascript.split("\n");
  const lineOf = (line: number, text: string): number | null =>
    lineAt(map, line, lines[line - 1].indexOf(text) + 1);

  it("finds the line behind comments and types that are gone", () => {
    expect(lineOf(7, "p.x")).toBe(6);
    expect(lineOf(8, "check")).toBe(7);
  });

  it("finds the lines of a statement that became one line", () => {
    expect(lineOf(11, "half")).toBe(9);
    expect(lineOf(11, '"a"')).toBe(10);
  });

  it("tells equal lines apart", () => {
    expect(lineOf(12, "half")).toBe(11);
  });

  it("takes the neighbour of a token that tslab added", () => {
    expect(lineOf(12, "tsLastExpr")).toBe(11);
    expect(lineOf(11, "data_1")).toBe(10);
  });

  it("is null where the line has nothing of the cell", () => {
    expect(lineAt(map, 1, 1)).toBeNull();
    expect(lineAt(map, 99, 1)).toBeNull();
  });
});
