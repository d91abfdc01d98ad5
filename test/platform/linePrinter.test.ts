import { expect, test } from "vitest";
import { linePrinter } from "../../lib/src/platform/linePrinter";

test("linePrinter prints a line when it is whole", () => {
  const lines: string[] = [];
  const print = linePrinter((line) => lines.push(line));
  print("one");
  expect(lines).toEqual([]);
  print(" line\n\nand a");
  expect(lines).toEqual(["one line", ""]);
  print("nother\n");
  expect(lines).toEqual(["one line", "", "and another"]);
});
