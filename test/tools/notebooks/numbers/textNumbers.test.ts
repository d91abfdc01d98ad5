import { expect, test } from "vitest";
import { textNumbers } from "../../../../tools/notebooks/numbers/textNumbers.js";
import { page, texts } from "../markdown/makePage.js";

const text = `# A

Here **0.12** in [a lesson](a.ipynb#b).

| [one](1.ipynb) | 0.34 |
| --- | --- |
| [two](2.ipynb) | 0.56 |

$$z = 0.78$$

So $3 \\cdot 0.5 = 1.5$.

\`\`\`ts
f(1); // 0.91
\`\`\`

## References

0.99
`;

test("textNumbers finds numbers, their places and the links beside them", () => {
  const { numbers, problems } = textNumbers(page(text));
  expect(numbers.map(({ number, place, links }) => [number.text, place.line, links])).toEqual([
    ["0.12", 3, ["a.ipynb#b"]],
    ["0.34", 5, ["1.ipynb"]],
    ["0.56", 7, ["2.ipynb"]],
    ["0.78", 9, []],
    ["0.91", 14, []],
  ]);
  expect(problems).toEqual([]);
});

test("textNumbers names wrong equations and their places", () => {
  expect(
    texts(textNumbers(page("# A\n\n$2 \\cdot 3 = 7$\n\n$$\n1 + 1 = 3\n$$\n")).problems),
  ).toEqual([
    "notebooks/page.md, line 3: wrong arithmetic: 2 \\cdot 3 is 6, not 7",
    "notebooks/page.md, line 5: wrong arithmetic: 1 + 1 is 2, not 3",
  ]);
});
