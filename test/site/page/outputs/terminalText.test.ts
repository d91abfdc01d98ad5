import { expect, test } from "vitest";
import { printed } from "../../../../site/src/page/outputs/terminalText";

const all = (...pieces: string[]): string => pieces.reduce(printed, "");

test("printed adds text", () => {
  expect(all("a\n", "b")).toBe("a\nb");
});

test("printed writes over a line after a carriage return, and leaves what the new text does not reach", () => {
  expect(all("first\n10 % done\r", "20 %")).toBe("first\n20 % done");
  expect(all("a\rbc\rd")).toBe("dc");
});

test("printed takes a carriage return and a line feed for the end of a line, in one piece or in two", () => {
  expect(all("one\r\ntwo")).toBe("one\ntwo");
  expect(all("one\r", "\ntwo")).toBe("one\ntwo");
  expect(all("one\r")).toBe("one\r");
});
