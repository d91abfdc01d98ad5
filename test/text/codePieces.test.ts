import { expect, test } from "vitest";
import { codePieces } from "../../lib/src/text";

test("codePieces parts a text at its backticks", () => {
  expect(codePieces("Call `fit` or `predict`")).toEqual([
    { piece: "Call ", isCode: false },
    { piece: "fit", isCode: true },
    { piece: " or ", isCode: false },
    { piece: "predict", isCode: true },
  ]);
});
