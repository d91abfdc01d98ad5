import { expect, test } from "vitest";
import { alternate } from "../../../bench/runs/alternate.js";
import type { Program } from "../../../bench/runs/program.js";

test("alternate runs the programs in turns and collects the runs of each", async () => {
  const programs = ["a", "b"].map((name): Program => ({ name, command: ["true"] }));
  const turns: string[] = [];
  const all = await alternate(programs, 3, ({ name }) => {
    turns.push(name);
    return Promise.resolve({ measured: { turn: turns.length }, versions: {} });
  });
  expect(turns.join("")).toBe("ababab");
  expect(all.map(({ name, runs }) => [name, ...runs.map((run) => run.measured.turn)])).toEqual([
    ["a", 1, 3, 5],
    ["b", 2, 4, 6],
  ]);
});
