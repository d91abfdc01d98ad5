import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { openSession, textOf } from "./session/openSession";
import { testBrowser } from "./site";

const browser = testBrowser();
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");

/** What `test/engine/sameBitsEverywhere.test.ts` runs in Node, as the source of a cell. */
const job = read("../engine/everywhere/trainAll.ts").replaceAll("export ", "");
const expected: unknown = JSON.parse(read("../fixtures/sameBits.json"));

test("a cell with shared memory trains by threads, with the bits that Node gives", async (context) => {
  const { requests, run } = await openSession(browser, context, { isolated: true });
  expect((await run(job)).outputs).toEqual([]);
  for (const way of ['"auto"', '"reference"', '"wasm", 1', '"wasm", 2']) {
    const { outputs } = await run(`JSON.stringify(await trainAll([${way}]))`);
    expect(JSON.parse(textOf(outputs))).toEqual(expected);
  }
  expect(requests()).toContain("assets/thread.js");
});

test("a cell without shared memory trains by one thread, with the bits that Node gives", async (context) => {
  const { requests, run } = await openSession(browser, context);
  await run(job);
  for (const way of ['"auto"', '"wasm"']) {
    const { outputs } = await run(`JSON.stringify(await trainAll([${way}]))`);
    expect(JSON.parse(textOf(outputs.slice(-1)))).toEqual(expected);
  }
  expect(requests()).not.toContain("assets/thread.js");
});

test("a cell reads the digits that come with the site", async (context) => {
  const { run } = await openSession(browser, context);
  const { outputs } = await run(
    'import { mnist } from "@deltabook/nn";\n' +
      "const { train, test } = await mnist.load();\n[train.x.shape, test.y.shape]",
  );
  expect(textOf(outputs)).toBe("[ [ 8000, 28, 28 ], [ 2000 ] ]");
});
