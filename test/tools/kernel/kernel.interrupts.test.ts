import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { heartBeats, KernelClient, sleep, until, type Exchange } from "./client";

let client: KernelClient;
beforeAll(async () => {
  client = await KernelClient.start();
}, 120_000);
afterAll(() => client.close());

/** Starts a cell that prints "on" when it is where it shall be stopped, and waits for that. */
async function start(code: string): Promise<Exchange> {
  const run = client.send("execute_request", { code });
  await until(() => run.printed().includes("on"));
  await sleep(50);
  return run;
}

/** Stops the cell; how long it took. */
async function stop(run: Exchange): Promise<number> {
  const start = performance.now();
  await client.interrupt();
  await run.done;
  return performance.now() - start;
}

async function expectAlive(): Promise<void> {
  expect((await client.execute("'alive'")).result).toBe("alive");
}

const loop = "{ console.log('on'); while (true); }";
const endless: [string, string][] = [
  ["a promise that never settles", "console.log('on');\nawait new Promise(() => {});"],
  [
    "a loop that waits",
    "console.log('on');\nwhile (true) await new Promise((r) => setTimeout(r, 10));",
  ],
  ["an endless loop at the top", loop],
  ["an endless loop in a function of an earlier cell", "spin();"],
  [
    "an endless loop after an await",
    `await null;\nawait new Promise((r) => setTimeout(r, 10));\n${loop}`,
  ],
  ["an endless loop in a timer", `setTimeout(() => ${loop}, 10);\nawait new Promise(() => {});`],
  [
    "an endless loop in a promise",
    `void Promise.resolve().then(() => ${loop});\nawait new Promise(() => {});`,
  ],
  ["endless microtasks", "console.log('on');\nwhile (true) await null;"],
  [
    "an endless loop that catches",
    "console.log('on');\nwhile (true) try { while (true); } catch {}",
  ],
  ["an endless loop that prints", "while (true) console.log('on');"],
];

describe("Stop", { timeout: 60_000 }, () => {
  it.each(endless)("ends %s, and the next cell runs", async (_what, code) => {
    await client.execute(`function spin() ${loop}`);
    const run = await start(code);
    expect(await stop(run)).toBeLessThan(1500);
    expect(run.reply).toMatchObject({ status: "error", ename: "Interrupted" });
    expect(run.error).toMatch(/^Interrupted: The cell was stopped/);
    await expectAlive();
  });

  it("works the third time as well as the first, cell after cell", async () => {
    for (let round = 0; round < 3; round++) {
      const run = await start(loop);
      expect(await stop(run)).toBeLessThan(1500);
      expect(run.reply["ename"]).toBe("Interrupted");
    }
    await expectAlive();
  });

  it("by a signal ends a cell that waits, and an endless loop at the top", async () => {
    await client.execute(`function spin() ${loop}`);
    const waits = "await null;\nconsole.log('on');\nawait new Promise(() => {});";
    for (const code of [waits, loop, "spin();"]) {
      const run = await start(code);
      client.kernel.child.kill("SIGINT");
      await run.done;
      expect(run.reply["ename"]).toBe("Interrupted");
      await expectAlive();
    }
  });

  it("aborts the cells that wait", async () => {
    const run = await start(endless[0][1]);
    const next = client.send("execute_request", { code: "1" });
    await stop(run);
    expect((await next.done).reply["status"]).toBe("aborted");
  });

  it("keeps the variables that the cell has reached", async () => {
    const run = await start("const before = 5;\nconsole.log('on');\nawait new Promise(() => {});");
    await stop(run);
    expect((await client.execute("before")).result).toBe("5");
  });

  it("between cells does no harm", async () => {
    await client.interrupt();
    await expectAlive();
  });

  it("does not cut off the compiler: the cell starts, and is stopped then", async () => {
    const types = Array.from({ length: 300 }, (_, i) => `type T${i} = { [K in keyof any[]]: K };`);
    const run = client.send("execute_request", { code: [...types, "while (true);"].join("\n") });
    await until(() => run.states.length > 0);
    await client.interrupt();
    await run.done;
    expect(run.reply["ename"]).toBe("Interrupted");
    await expectAlive();
  });

  it("keeps a loop that goes on from printing into later cells, and ends it there", async () => {
    const run = await start(
      "let alive = true;\ntry {\n  for (let i = 0; ; i++) {\n    await new Promise((r) => setTimeout(r, 20));\n    console.log('on', i);\n  }\n} finally {\n  alive = false;\n}",
    );
    await stop(run);
    const next = await client.execute("await new Promise((r) => setTimeout(r, 200));");
    expect(next.printed()).toBe("");
    expect((await client.execute("alive")).result).toBe("false");
  });

  it("leaves what the cell defined fit for use in later cells", async () => {
    const run = await start(
      `const kept = (globalThis as any)[Symbol.for("deltabook.host")].forCell();
       const tell = async (text: string) => {
         await null;
         [text].forEach((one) => console.log(one));
         kept.display({ "text/plain": text }, "kept", false);
       };
       await tell("on");
       await new Promise(() => {});`,
    );
    await stop(run);
    expect((await client.execute("await tell('again');")).printed()).toBe("again\n");
    const late = await client.execute("setTimeout(tell, 20, 'late');");
    await until(() => late.printed() === "late\n");
    expect(run.contents("display_data").map(({ data }) => data)).toEqual([
      { "text/plain": "on" },
      { "text/plain": "again" },
      { "text/plain": "late" },
    ]);
  });

  it("leaves the heartbeat beating, also in an endless loop", async () => {
    const run = await start(loop);
    expect(await heartBeats(client.kernel.connection, 1000)).toBe(true);
    await stop(run);
  });
});

describe("Stop, where something listens", { timeout: 60_000 }, () => {
  const listening = (reaction: string): string => `
    const host = (globalThis as any)[Symbol.for("deltabook.host")];
    const history: number[] = [];
    await new Promise<void>((resolve, reject) => {
      host.onInterrupt(() => { ${reaction} });
      history.push(1);
      console.log("on");
    });
    console.log("ended by itself");`;

  it("lets the cell end by itself, with all its variables", async () => {
    const run = await start(listening("history.push(2); setTimeout(resolve, 300);"));
    await stop(run);
    expect(run.printed()).toContain("ended by itself");
    expect(run.reply["status"]).toBe("ok");
    expect((await client.execute("history")).result).toBe("[ 1, 2 ]");
  });

  it("gives the cell the error that the listener has it throw", async () => {
    const reaction =
      "reject(Object.assign(new Error('stopped after epoch 2'), { name: 'Interrupted' }));";
    const run = await start(listening(reaction));
    await stop(run);
    expect(run.error).toContain("Interrupted: stopped after epoch 2");
  });

  it("cuts the cell off after two seconds", async () => {
    const run = await start(listening(""));
    const elapsed = await stop(run);
    expect(run.reply["ename"]).toBe("Interrupted");
    expect(elapsed).toBeGreaterThan(1900);
    await expectAlive();
  });

  it("cuts the cell off at once at the second press", async () => {
    const run = await start(listening(""));
    await client.interrupt();
    expect(await stop(run)).toBeLessThan(1500);
    expect(run.reply["ename"]).toBe("Interrupted");
  });

  it("waits for a batch that keeps the event loop for a second", async () => {
    const batch =
      "const end = Date.now() + 1000; while (Date.now() < end); setTimeout(() => batches.push('whole'));";
    await client.execute("const batches: string[] = [];");
    const run = await start(
      `const host = (globalThis as any)[Symbol.for("deltabook.host")];
       await new Promise<void>((resolve) => {
         host.onInterrupt(resolve);
         setTimeout(() => { console.log("on"); ${batch} }, 10);
       });`,
    );
    await stop(run);
    expect(run.reply["status"]).toBe("ok");
    await sleep(50);
    expect((await client.execute("batches")).result).toBe("[ 'whole' ]");
  });

  it("stops the library's fit, which keeps its history", async () => {
    const run = await start(`import { circles, Dense, Sequential } from "@deltabook/nn";
      const { x, y } = circles({ samples: 20_000 });
      const model = new Sequential([new Dense(2, { inputShape: [2], activation: "sigmoid" }), new Dense(1)]);
      model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
      console.log("on");
      await model.fit(x, y, { epochs: 1_000, verbose: 0 });`);
    expect(await stop(run)).toBeLessThan(1500);
    expect(run.error).toMatch(/^Interrupted: Training was stopped after \d+ of 1000 epochs/);
    expect((await client.execute("model.history !== null")).result).toBe("true");
  });
});

it("Stop ends training in parallel at once, with its threads", { timeout: 60_000 }, async () => {
  await client.execute(`
    import { Dense, Sequential, trainInParallel, xor } from "@deltabook/nn";
    const makeModel = (seed: number) => {
      const model = new Sequential([new Dense(1, { inputShape: [2] })], { seed });
      model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
      return model;
    };
    const options = { seeds: 4, ...xor(), fit: { epochs: 1e6, batchSize: 1 }, threads: 2 };`);
  const run = await start("console.log('on');\nawait trainInParallel(makeModel, options);");
  await sleep(500);
  await stop(run);
  // Only what ends by itself says so: whoever goes on is cut off, and says nothing of networks.
  expect(run.error).toMatch(/^Interrupted: Training was stopped after 0 of 4 networks/);
  await expectAlive();
});
