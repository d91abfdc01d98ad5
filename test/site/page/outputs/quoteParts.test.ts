import { expect, test } from "vitest";
import { quoteParts } from "../../../../site/src/page/outputs/quoteParts";

const said = "TypeScriptError\nline 1, column 3: No.\n";
const quoted = "      > a + b\n          ~\n";

test("quoteParts takes the lines of source out of what an error says", () => {
  const text = `${said}${quoted}line 2, column 1: No.\n${quoted.trimEnd()}`;
  expect(quoteParts(text)).toEqual([
    { text: said, isQuote: false },
    { text: quoted, isQuote: true },
    { text: "line 2, column 1: No.\n", isQuote: false },
    { text: quoted.trimEnd(), isQuote: true },
  ]);
});

test("quoteParts knows a line without marks, and a text without lines of source", () => {
  const stack = ["Error: x\n    at In[1], line 1\n", "      > f();\n", "    at g (In[2])"];
  expect(quoteParts(stack.join("")).map(({ text }) => text)).toEqual(stack);
  expect(quoteParts("Error: > ~~")).toEqual([{ text: "Error: > ~~", isQuote: false }]);
  expect(quoteParts("")).toEqual([]);
});
