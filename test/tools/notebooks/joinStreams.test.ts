import { expect, test } from "vitest";
import { joinStreams } from "../../../tools/notebooks/joinStreams.js";
import { printed, shown } from "./makeNotebook.js";

test("joinStreams joins neighbours of one stream", () => {
  const picture = shown({ "text/plain": "x" });
  const outputs = [
    printed("a"),
    printed("b"),
    printed("!", "stderr"),
    printed("c"),
    picture,
    printed("d"),
  ];
  expect(joinStreams(outputs)).toEqual([
    printed("ab"),
    printed("!", "stderr"),
    printed("c"),
    picture,
    printed("d"),
  ]);
});
