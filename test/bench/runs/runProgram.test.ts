import { expect, test } from "vitest";
import { runProgram } from "../../../bench/runs/runProgram.js";

const node = (script: string): Parameters<typeof runProgram>[0] => ({
  name: "a script",
  command: [process.execPath, "-e", script],
  env: { LUCKY: "7" },
});

test("runProgram gives what a program measured, and the seconds of its process", async () => {
  const line = `'RESULT {"measured":{"luck":' + process.env.LUCKY + '},"versions":{"Node":"20"}}'`;
  const { measured, versions } = await runProgram(node(`console.log(${line})`));
  expect(measured).toEqual({ luck: 7, seconds: expect.any(Number) as number });
  expect(versions).toEqual({ Node: "20" });
});

test("runProgram shows what a program that fails has written", async () => {
  const script = "console.log('out'); console.error('err'); process.exitCode = 3";
  await expect(runProgram(node(script))).rejects.toThrow(
    "Cannot measure a script: it ended with 3\nout\nerr\n",
  );
  await expect(runProgram(node("0"))).rejects.toThrow("Cannot measure a script: expected a line");
});
