import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Content } from "../../../tools/kernel/protocol/message";
import { encode } from "../../../tools/kernel/protocol/wire";
import { newMessage } from "../../../tools/kernel/protocol/message";
import { KernelClient, sleep, until } from "./client";
import { root } from "./kernelProcess";

let client: KernelClient;
beforeAll(async () => {
  client = await KernelClient.start();
}, 120_000);
afterAll(() => client.close());

const ask = async (type: string, content: Content = {}): Promise<Content> =>
  (await client.send(type, content).done).reply;

describe("kernel_info_request", { timeout: 60_000 }, () => {
  it("is answered with the true versions, on shell and on control", async () => {
    const version = (name: string): string =>
      (
        JSON.parse(readFileSync(join(root, "node_modules", name, "package.json"), "utf8")) as {
          version: string;
        }
      ).version;
    for (const channel of ["shell", "control"] as const) {
      const info = await client.send("kernel_info_request", {}, channel).done;
      expect(info.replyType).toBe("kernel_info_reply");
      expect(info.reply).toMatchObject({
        status: "ok",
        protocol_version: "5.3",
        implementation: "tslab",
        implementation_version: version("tslab"),
        language_info: {
          name: "typescript",
          version: version("@tslab/typescript-for-tslab"),
          mimetype: "text/typescript",
          file_extension: ".ts",
        },
      });
      expect(info.states).toEqual(["busy", "idle"]);
    }
  });
});

describe("execute_request", { timeout: 60_000 }, () => {
  it("numbers the cells, and gives a silent one no number, no input and no result", async () => {
    const first = (await client.execute("1")).reply["execution_count"] as number;
    const silent = await client.execute("console.log('s');\n2", { silent: true });
    expect(silent.contents("execute_input")).toEqual([]);
    expect(silent.result).toBeUndefined();
    expect(silent.printed()).toBe("s\n");
    expect(silent.reply["execution_count"]).toBe(first);
    expect((await client.execute("3")).reply["execution_count"]).toBe(first + 1);
  });

  it("knows the names of earlier cells in shorthand properties, at the columns of the source", async () => {
    await client.execute('import { sigmoid } from "@deltabook/nn";\nconst rate = 0.5;');
    const run = await client.execute(
      "const both = { sigmoid, rate };\nboth.sigmoid(0) + both.rate;",
    );
    expect(run.result).toBe("1");
    const wrong = await client.execute("const late: { rate: string } = { rate };");
    expect(wrong.error).toContain("line 1, column 34: Type 'number'");
  });

  it("takes properties out of the types of earlier cells", async () => {
    await client.execute(
      'import { sigmoid } from "@deltabook/nn";\ntype Task = { train: number[][] };\nconst task: Task = { train: [[0], [1, 2]] };',
    );
    const code = "const { train: [[low], [, high]] } = task;\nconst f = ({ train: [[y]] }: Task) => sigmoid(y);\n[low, high, f(task)]"; // prettier-ignore
    expect((await client.execute(code)).result).toBe("[ 0, 2, 0.5 ]");
    expect((await client.execute("low + high")).result).toBe("2");
  });

  it("knows a name by its last declaration or import, also in functions of earlier cells", async () => {
    await client.execute('import { basename as word } from "node:path";\nconst last = 1;');
    await client.execute("const both = () => [typeof word, last];");
    expect((await client.execute("both()")).result).toBe("[ 'function', 1 ]");
    await client.execute('import { sep as word } from "node:path";\nlet last = 2;');
    expect((await client.execute("last++;\nboth()")).result).toBe("[ 'string', 3 ]");
    await client.execute('const word = 1;\nimport last from "node:path";');
    expect((await client.execute("[both()[0], typeof last.join]")).result).toBe(
      "[ 'number', 'function' ]",
    );
    expect((await client.execute("void 0")).result).toBeUndefined();
  });

  it("keeps the variables of earlier cells in no proxy, which would make loops slow", async () => {
    await client.execute('import { types } from "node:util";\nconst kept = 1;');
    const run = await client.execute("[exports.kept, types.isProxy(exports)]");
    expect(run.result).toBe("[ 1, false ]");
  });

  it("gives a cell no number that is not to be stored", async () => {
    const first = (await client.execute("1")).reply["execution_count"];
    const run = await client.execute("2", { store_history: false });
    expect(run.reply["execution_count"]).toBe(first);
    expect(run.result).toBe("2");
  });

  it("evaluates user_expressions after the cell", async () => {
    const user_expressions = { sum: "base + 1", wrong: "base.foo", nothing: "void 0" };
    const { reply } = await client.execute("const base = 1;", { user_expressions });
    expect(reply["user_expressions"]).toMatchObject({
      sum: { status: "ok", data: { "text/plain": "2" }, metadata: {} },
      wrong: { status: "error", ename: "TypeScriptError" },
      nothing: { status: "ok", data: { "text/plain": "undefined" } },
    });
  });

  it("replies before the final idle, and after all output", async () => {
    const run = await client.execute("console.log('x');\nsetImmediate(() => console.log('y'));\n1");
    expect(run.published.map(({ header }) => header.msg_type)).toEqual(
      ["status", "execute_input", "stream", "execute_result", "stream", "status"], // prettier-ignore
    );
  });
});

describe("complete_request", { timeout: 60_000 }, () => {
  it("knows the library's names and the members of the cells' variables", async () => {
    await client.execute(
      "import { Sequential, Dense } from '@deltabook/nn';\nconst model = new Sequential();",
    );
    const { matches } = await ask("complete_request", { code: "model.com", cursor_pos: 9 });
    expect(matches).toContain("compile");
    const options = "model.add(new Dense(1, { act";
    expect(
      await ask("complete_request", { code: options, cursor_pos: options.length }),
    ).toMatchObject({
      status: "ok",
      matches: ["activation"],
      cursor_start: options.length - 3,
      cursor_end: options.length,
    });
  });

  it("counts the cursor in code points", async () => {
    const code = "const s = '😀'; s.toUpp";
    const length = Array.from(code).length;
    expect(await ask("complete_request", { code, cursor_pos: length })).toMatchObject({
      matches: ["toUpperCase"],
      cursor_start: length - 5,
      cursor_end: length,
    });
  });

  it("is answered while a cell waits", async () => {
    const run = client.send("execute_request", {
      code: "await new Promise((r) => setTimeout(r, 500));",
    });
    await until(() => run.states.length > 0);
    expect((await ask("complete_request", { code: "Mat", cursor_pos: 3 }))["status"]).toBe("ok");
    expect(run.states).toEqual(["busy"]);
    await run.done;
  });
});

describe("inspect_request", { timeout: 60_000 }, () => {
  const inspect = async (code: string, cursor_pos: number): Promise<string | undefined> => {
    const { data } = await ask("inspect_request", { code, cursor_pos, detail_level: 0 });
    return (data as Record<string, string>)["text/plain"];
  };

  it("gives the type and the doc comment of the library's names", async () => {
    await client.execute(
      "import { Sequential } from '@deltabook/nn';\nconst net = new Sequential();",
    );
    const text = await inspect("net.predict", 6);
    expect(text).toMatch(/^\(method\) Sequential\.predict\(/);
    expect(text!.split("\n\n")[1]).toMatch(/\w+/);
  });

  it("gives the function whose arguments are being typed", async () => {
    expect(await inspect("net.predict(", 12)).toContain("Sequential.predict");
  });

  it("finds nothing where there is nothing", async () => {
    expect(await ask("inspect_request", { code: "  ", cursor_pos: 1 })).toMatchObject({
      status: "ok",
      found: false,
      data: {},
    });
  });
});

describe("other requests", { timeout: 60_000 }, () => {
  it("is_complete_request tells whether more is to come", async () => {
    expect(await ask("is_complete_request", { code: "1 + 1" })).toEqual({ status: "complete" });
    expect(await ask("is_complete_request", { code: "if (true) {" })).toEqual({
      status: "incomplete",
      indent: "  ",
    });
  });

  it("history_request and comm_info_request have empty answers", async () => {
    expect(await ask("history_request")).toEqual({ status: "ok", history: [] });
    const info = await client.send("comm_info_request").done;
    expect([info.replyType, info.reply]).toEqual(["comm_info_reply", { status: "ok", comms: {} }]);
  });

  it("a request that cannot be answered gets an error", async () => {
    expect((await ask("complete_request", { code: "x", cursor_pos: -1e9 }))["status"]).toMatch(
      /ok|error/,
    );
  });
});

describe("what is no request", { timeout: 60_000 }, () => {
  it("does not end the kernel: garbage, wrong signatures, unknown types", async () => {
    const forged = { ...client.kernel.connection, key: "guessed" };
    client.sendFrames(
      encode(newMessage("execute_request", { code: "console.log('evil')" }), forged),
    );
    client.sendFrames(["garbage"]);
    client.sendFrames(["<IDS|MSG>", "", "{", "", "", ""]);
    client.sendFrames(["garbage"], "control");
    for (const type of ["made_up_request", "comm_open", "toString", "__proto__"]) {
      client.send(type);
      client.send(type, {}, "control");
    }
    await sleep(100);
    expect((await client.execute("1 + 1")).result).toBe("2");
    expect((await client.send("kernel_info_request", {}, "control").done).reply["status"]).toBe(
      "ok",
    );
    expect(client.kernel.log).toContain("[kernel] Cannot read message: the signature is wrong");
    expect(client.published.some(({ content }) => content["text"] === "evil\n")).toBe(false);
  });
});

describe("two clients", { timeout: 60_000 }, () => {
  it("get their own replies, and see all output", async () => {
    const other = await client.another();
    const run = await client.execute("console.log('for all');");
    expect(run.printed()).toBe("for all\n");
    await until(() => other.published.some(({ content }) => content["text"] === "for all\n"));
    expect((await other.execute("'mine'")).result).toBe("mine");
    other.disconnect();
  });
});
