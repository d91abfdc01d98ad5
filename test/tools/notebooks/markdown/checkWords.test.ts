import { expect, test } from "vitest";
import { checkWords } from "../../../../tools/notebooks/markdown/checkWords.js";
import { page, texts } from "./makePage.js";

test.each(["simply", "Just", "obviously", "don't", "it’s", "we'll", "Let's", "isn’t", "you're"])(
  "checkWords refuses %s",
  (word) => {
    expect(texts(checkWords(page(`# A\n\n- so **${word}** do`)))).toEqual([
      `notebooks/page.md, line 3: "${word}" is not a word of our lessons`,
    ]);
  },
);

test("checkWords allows the possessive, code and longer words", () => {
  expect(checkWords(page("Keras's loss, the units' sums, `don't`, adjust, justice"))).toEqual([]);
});
