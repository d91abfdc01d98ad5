import type { Case } from "./case.js";
import { eachCell } from "./edits.js";

/** Files that are no submission. */
export const files: readonly Case[] = [
  { student: "empty", make: Buffer.alloc(0), score: 0, verdict: "empty", says: /file is empty/ },
  {
    student: "no-json",
    make: Buffer.from('{"cells": [ {'),
    score: 0,
    verdict: "malformed",
    says: /could not be read/,
  },
  {
    student: "odd-json",
    make: Buffer.from('{"cells": {"a": 1}, "nbformat": 4}'),
    score: 0,
    verdict: "malformed",
  },
  { student: "deep-json", make: Buffer.from("[".repeat(200_000)), score: 0, verdict: "malformed" },
  {
    student: "huge",
    make: Buffer.alloc(21_000_000, " "),
    score: 0,
    verdict: "too large",
    says: /more than 20 MB/,
  },
  { student: "link", make: "link", score: 0, verdict: "link", says: /was not followed/ },
  {
    student: "no-file",
    make: "none",
    score: 0,
    verdict: "missing",
    says: /No file forward-pass.ipynb/,
  },
  {
    student: "other-notebook",
    make: (right) =>
      eachCell(right, ({ metadata: { nbgrader } }) => {
        if (nbgrader) nbgrader.grade_id = `ps9-${nbgrader.grade_id}`;
      }),
    score: 0,
    verdict: "other notebook",
    says: /another notebook/,
  },
];
