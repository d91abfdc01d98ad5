import { describe, expect, test, vi } from "vitest";
import { addTwins } from "../../../../tools/notebooks/figures/addTwins.js";
import { book, code, printed } from "../makeNotebook.js";
import { figure, withPicture } from "./makeFigure.js";

const one = figure([1]);
const two = figure([2]);

describe("addTwins", () => {
  test("draws a picture beside each figure", async () => {
    const draw = vi.fn(() => Promise.resolve("<svg>new</svg>"));
    const notebook = book([code("x", [printed("1"), one])]);
    expect(await addTwins(notebook, notebook, draw)).toEqual(
      book([code("x", [printed("1"), withPicture(one, "<svg>new</svg>")])]),
    );
    expect(draw).toHaveBeenCalledExactlyOnceWith(one);
  });

  test("keeps the picture that the figure had, wherever it was", async () => {
    const draw = vi.fn(() => Promise.resolve("<svg>new</svg>"));
    const before = book([code("x", [withPicture(one, "<svg>old</svg>"), withPicture(two)])]);
    const after = await addTwins(book([code("y"), code("x", [one, figure([3])])]), before, draw);
    expect(after).toEqual(
      book([
        code("y"),
        code("x", [withPicture(one, "<svg>old</svg>"), withPicture(figure([3]), "<svg>new</svg>")]),
      ]),
    );
    expect(draw).toHaveBeenCalledOnce();
  });
});
