import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient, until } from "./client";

let client: KernelClient;
beforeAll(async () => {
  client = await KernelClient.start();
}, 120_000);
afterAll(() => client.close());

const host = 'const host = (globalThis as any)[Symbol.for("deltabook.host")];';

describe("what a cell prints", { timeout: 60_000 }, () => {
  it("arrives in order, standard output and standard error apart", async () => {
    const run = await client.execute(
      "console.log('a'); console.error('b'); process.stdout.write('c');",
    );
    expect(run.contents("stream")).toEqual([
      { name: "stdout", text: "a\n" },
      { name: "stderr", text: "b\n" },
      { name: "stdout", text: "c" },
    ]);
  });

  it("arrives whole: 20,000 lines, and the cell ends", async () => {
    const run = await client.execute("for (let i = 0; i < 20_000; i++) console.log(`line ${i}`);");
    expect(run.printed()).toBe(Array.from({ length: 20_000 }, (_, i) => `line ${i}\n`).join(""));
    expect(run.states).toEqual(["busy", "idle"]);
    expect(run.contents("stream").length).toBeLessThan(200);
  });

  it("is cut at the cap, and the cell ends", async () => {
    const run = await client.execute(
      "const x = 'x'.repeat(99) + '\\n';\nfor (let i = 0; i < 1_000_000; i++) process.stdout.write(x);",
    );
    expect(run.printed()).toHaveLength(
      1_000_000 + "\n... the output is cut here: a cell may print 1,000,000 characters\n".length,
    );
    expect(run.reply["status"]).toBe("ok");
    expect((await client.execute("console.log('next')")).printed()).toBe("next\n");
  });

  it("says that a promise was not awaited", async () => {
    const wait = "new Promise((resolve) => setTimeout(resolve, 10_000).unref());";
    expect((await client.execute(wait)).result).toBe(
      "Promise { <pending> }\nThis is a promise, its work goes on: write await before it to get its value",
    );
    expect((await client.execute("Promise.resolve(7);")).result).toBe("Promise { 7 }");
    expect((await client.execute("await Promise.resolve(7);")).result).toBe("7");
  });

  it("arrives while a loop keeps the event loop", async () => {
    const run = client.send("execute_request", {
      code: "console.log('first');\nconst stop = Date.now() + 1500;\nwhile (Date.now() < stop);",
    });
    await until(() => run.printed() === "first\n");
    expect(run.states).toEqual(["busy"]);
    await run.done;
  });

  it("goes on after the cell, to that cell, until another one starts", async () => {
    const run = await client.execute("setTimeout(() => console.log('late'), 50);");
    await until(() => run.printed() === "late\n");
  });

  it("keeps characters whole that are written in pieces, and calls back", async () => {
    const code =
      "const bytes = Buffer.from('π');\nprocess.stdout.write(bytes.subarray(0, 1));\nawait new Promise((r) => process.stdout.write(bytes.subarray(1), r));";
    expect((await client.execute(code)).printed()).toBe("π");
  });
});

describe("the value of the last expression", { timeout: 60_000 }, () => {
  it.each([
    ["1 + 1", "2"],
    ["'text'", "text"],
    ["[1, { a: 'x' }]", "[ 1, { a: 'x' } ]"],
    ["await Promise.resolve(3)", "3"],
    ["await (Promise.resolve(4))", "4"],
    ["undefined", undefined],
    ["const x = 1;", undefined],
  ])("%s is %j", async (code, result) => {
    expect((await client.execute(code)).result).toBe(result);
  });

  it("carries the number of the cell", async () => {
    const run = await client.execute("7");
    const count = run.reply["execution_count"];
    expect(run.contents("execute_result")[0]).toEqual({
      data: { "text/plain": "7" },
      metadata: {},
      execution_count: count,
    });
    expect(run.contents("execute_input")).toEqual([{ code: "7", execution_count: count }]);
  });
});

describe("what a cell shows through the host", { timeout: 60_000 }, () => {
  it("is one bundle of several forms, replaced in place later", async () => {
    const code = `${host}
      const out = host.forCell();
      out.display({ "text/plain": "a", "application/json": { n: 1 } }, "id-1", false);
      console.log("between");
      out.display({ "text/plain": "b" }, "id-1", true);`;
    const run = await client.execute(code);
    const shown = run.published.map(({ header, content }) => [header.msg_type, content["data"]]);
    expect(shown.slice(2, -1)).toEqual([
      ["display_data", { "text/plain": "a", "application/json": { n: 1 } }],
      ["stream", undefined],
      ["update_display_data", { "text/plain": "b" }],
    ]);
    expect(run.contents("display_data")[0]["transient"]).toEqual({ display_id: "id-1" });
    expect(run.contents("update_display_data")[0]["transient"]).toEqual({ display_id: "id-1" });
  });

  it("says that a promise was not awaited", async () => {
    const wait = "new Promise((resolve) => setTimeout(resolve, 10_000).unref());";
    expect((await client.execute(wait)).result).toBe(
      "Promise { <pending> }\nThis is a promise, its work goes on: write await before it to get its value",
    );
    expect((await client.execute("Promise.resolve(7);")).result).toBe("Promise { 7 }");
    expect((await client.execute("await Promise.resolve(7);")).result).toBe("7");
  });

  it("arrives while a loop keeps the event loop", async () => {
    const code = `${host}
      const out2 = host.forCell();
      for (let i = 0; i < 10; i++) {
        out2.display({ "text/plain": String(i) }, "id-2", i > 0);
        const end = Date.now() + 150;
        while (Date.now() < end);
      }`;
    const run = client.send("execute_request", { code });
    await until(() => run.contents("update_display_data").length > 1);
    expect(run.contents("update_display_data").length).toBeLessThan(9);
    await run.done;
    expect(run.contents("update_display_data")).toHaveLength(9);
  });

  it("belongs to the cell in which the output was made, even when a later cell runs", async () => {
    const first = await client.execute(`${host}\nconst kept = host.forCell();`);
    const second = await client.execute('kept.display({ "text/plain": "x" }, "id-3", false);');
    expect(first.contents("display_data")).toHaveLength(1);
    expect(second.contents("display_data")).toHaveLength(0);
  });

  it("can wait for the end of the cell", async () => {
    const code = `${host}
      const out4 = host.forCell();
      out4.beforeEnd(() => out4.display({ "text/plain": "last" }, "id-4", false));
      console.log("first");`;
    const run = await client.execute(code);
    expect(run.published.map(({ header }) => header.msg_type).slice(2)).toEqual([
      "stream",
      "display_data",
      "status",
    ]);
  });

  it("is shown by the library's display", async () => {
    const code =
      'import { display } from "@deltabook/nn";\nconst shown = display({ "text/html": "<b>1</b>", "text/plain": "1" });';
    const [content] = (await client.execute(code)).contents("display_data");
    expect(content["data"]).toEqual({ "text/html": "<b>1</b>", "text/plain": "1" });
  });

  it("by tslab's own display too, and that is replaced in place", async () => {
    const code = `import * as tslab from "tslab";
      tslab.display.html("<b>1</b>");
      const one = tslab.newDisplay();
      one.text("a");
      one.text("b");`;
    const run = await client.execute(code);
    const data = (type: string): unknown[] => run.contents(type).map((content) => content["data"]);
    expect(data("display_data")).toEqual([{ "text/html": "<b>1</b>" }, { "text/plain": "a" }]);
    expect(data("update_display_data")).toEqual([{ "text/plain": "b" }]);
  });
});
