import { once } from "node:events";
import { lstatSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sandboxStatus } from "../../../tools/course/sandbox/status";
import { until } from "../../tools/kernel/client";
import { root } from "../../tools/kernel/kernelProcess";
import { graders, logOfFailedStart, SandboxedKernel } from "./sandboxedKernel";

const status = sandboxStatus();

describe.each(graders)("graded by %s, a notebook", (grader) => {
  let kernel: SandboxedKernel;

  beforeAll(async () => {
    if (!status.works) throw new Error(status.reason);
    const options = { files: { "digits.json": "[1]" }, outputs: ["predictions.json"] };
    kernel = await SandboxedKernel.start(grader, options);
  });
  afterAll(() => kernel.close());
  it("reads its own files, and writes what it is asked for", async () => {
    const said = await kernel.attempts(
      'return fs.readdirSync(".").sort().join(" ")',
      'return fs.readFileSync("digits.json", "utf8")',
      'fs.writeFileSync("predictions.json", "[7]"); return "written"',
      'fs.writeFileSync("digits.json", "[2]")',
    );
    expect(said).toEqual(["digits.json predictions.json", "[1]", "written", "EROFS"]);
    expect(readFileSync(join(kernel.folder, "outputs/predictions.json"), "utf8")).toBe("[7]");
  });

  it("has no network", async () => {
    let connections = 0;
    const server = createServer(() => (connections += 1)).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    const said = await kernel.attempts(
      `return new Promise((resolve, reject) => {
         net.connect(${port}, "127.0.0.1").on("connect", () => resolve("connected")).on("error", reject);
       })`,
      'return fetch("http://192.0.2.1").then(() => "answered")',
      "return Object.values(os.networkInterfaces()).flat().filter((one) => !one.internal).length",
    );
    expect(said).toEqual(["ECONNREFUSED", "TypeError", 0]);
    expect(connections).toBe(0);
    server.close();
  });

  it("sees no other files: of the system, the course, other submissions, the grader", async () => {
    const other = mkdtempSync(join(tmpdir(), "sandbox-"));
    writeFileSync(join(other, "secret"), "");
    const paths = [
      ...[other, kernel.folder, "/etc/passwd", "/root", "/home/kernel", "/sys", "/usr/bin", "/mnt"],
      ...[root, "/deltabook/course", "/deltabook/test", "/deltabook/.git", "/deltabook/.venv"],
      ...["/var", "/srv", "/run/connection.json.policy"],
    ];
    const said = await kernel.attempts(...paths.map((path) => `fs.readdirSync("${path}")`));
    expect(said).toEqual(paths.map(() => "ENOENT"));
    expect(await kernel.attempts('return fs.readdirSync("/tmp").length')).toEqual([0]);
    rmSync(other, { recursive: true });
  });

  it("finds no environment, also not that of the processes around it", async () => {
    const [own, all] = await kernel.attempts(
      "return Object.keys(process.env).sort().join()",
      `return fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).map((pid) => {
         try { return fs.readFileSync("/proc/" + pid + "/environ", "utf8"); } catch { return ""; }
       }).join("")`,
    );
    expect(own).toBe("HOME,LANG,PATH,PWD");
    expect(all).not.toContain("credential");
  });

  it("gets nowhere by a symbolic link, and cannot put one in place of its output", async () => {
    const said = await kernel.attempts(
      'fs.symlinkSync("/etc/passwd", "link"); return fs.readFileSync("link", "utf8")',
      'fs.unlinkSync("predictions.json")',
      'fs.symlinkSync("/etc/passwd", "other"); fs.renameSync("other", "predictions.json")',
      'fs.linkSync("predictions.json", "second")',
    );
    expect(said).toEqual(["ENOENT", "EBUSY", "EBUSY", "EXDEV"]);
    expect(lstatSync(join(kernel.folder, "outputs/predictions.json")).isFile()).toBe(true);
  });

  it("writes nowhere else", async () => {
    const folders = ["/", "/deltabook", "/deltabook/lib/dist", "/deltabook/node_modules", "/dev"];
    const all = [...folders, "/opt/deltabook", "/usr/lib", "/run", "/home"];
    const said = await kernel.attempts(...all.map((path) => `fs.writeFileSync("${path}/x", "")`));
    expect(said).toEqual(all.map(() => "EROFS"));
  });

  it("sees no other processes, and can end none", async () => {
    const said = await kernel.attempts(
      'return fs.readdirSync("/proc").filter((name) => /^\\d+$/.test(name)).length',
      `process.kill(${process.pid}, 9)`,
      `process.kill(${kernel.client.kernel.child.pid}, 9)`,
      "process.setuid!(0)",
      'return childProcess.spawnSync("/bin/sh", ["-c", "true"]).error!.message',
    );
    expect(said).toEqual([2, "ESRCH", "ESRCH", "EINVAL", "spawnSync /bin/sh ENOENT"]);
  });

  it("writes no large file, and fills no disk", async () => {
    const [size, total] = await kernel.attempts(
      'fs.writeFileSync("/tmp/large", Buffer.alloc(17 << 20))',
      'for (let i = 0; ; i++) fs.writeFileSync("/tmp/" + i, Buffer.alloc(10 << 20))',
    );
    expect([size, total]).toEqual(["EFBIG", "ENOSPC"]);
    expect(await kernel.attempts('fs.rmSync("/tmp", { recursive: true })')).toEqual(["EROFS"]);
  });

  it("opens no more files than it may", async () => {
    const [said] = await kernel.attempts('for (;;) fs.openSync("/dev/null", "r")');
    expect(said).toBe("EMFILE");
  });
});

describe.each(graders)(
  "graded by %s, what a notebook does to itself is bounded and named:",
  (grader) => {
    const limits = { memoryMb: 700, cpuSeconds: 20, wallSeconds: 240 };
    let kernel: SandboxedKernel;

    async function ended(code: string, changed = {}): Promise<string> {
      kernel = await SandboxedKernel.start(grader, { limits: { ...limits, ...changed } });
      try {
        return (await kernel.endBy(code)).reason;
      } finally {
        await kernel.close();
      }
    }

    it.each([
      [
        "objects without end",
        "const all: object[] = []; for (;;) all.push(new Array(1000).fill({}));",
      ],
      [
        "arrays of numbers without end",
        "const all = []; for (;;) try { all.push(new Float64Array(1e6).fill(1)) } catch {}",
      ],
    ])("%s", async (_, code) => {
      expect(await ended(code)).toBe("memory");
    });

    it("its own death", async () => {
      expect(await ended('process.kill(process.pid, "SIGKILL");')).toBe("killed");
    });

    it("an endless loop that nobody stops", async () => {
      expect(await ended("for (;;);", { cpuSeconds: 8 })).toBe("cpu");
    });

    it("waiting for ever", async () => {
      const log = await logOfFailedStart(grader, { limits: { wallSeconds: 2 } });
      expect(log).toBe("[sandbox] the notebook ran for more than 2 s\n");
    });

    it("files among the sockets", async () => {
      const code =
        'import * as fs from "fs";\nfs.writeFileSync("/run/kernel/x", "1"); await new Promise(() => {});';
      expect(await ended(code)).toBe("sockets");
    });

    it("a fork bomb", async () => {
      kernel = await SandboxedKernel.start(grader, { limits: { ...limits, wallSeconds: 90 } });
      const bomb =
        'const { spawn } = require("child_process"); const bomb = process.argv[1];' +
        'setInterval(() => { for (let i = 0; i < 9; i++) spawn(process.execPath, ["-e", bomb, bomb]).on("error", () => 0); }, 1);';
      const before = processes();
      const code = `import { spawn } from "child_process";\nspawn(process.execPath, ["-e", ${JSON.stringify(bomb)}, ${JSON.stringify(bomb)}]); for (;;);`;
      let most = 0;
      const counting = setInterval(() => (most = Math.max(most, processes() - before)), 100);
      const { reason } = await kernel.endBy(code);
      clearInterval(counting);
      expect(["memory", "time"]).toContain(reason);
      expect(most).toBeLessThan(120);
      await kernel.close();
      await until(() => processes() - before < 20);
    });

    it("100 MB of output, on every way", async () => {
      kernel = await SandboxedKernel.start(grader, { limits });
      const flood = await kernel.client.execute(
        'for (let i = 0; i < 100; i++) console.log("x".repeat(1e6));',
      );
      expect(flood.printed().length).toBeLessThan(1_100_000);
      const past = `import * as fs from "fs";
      for (let i = 0; i < 100; i++) try { fs.writeSync(2, "x".repeat(1e6)); } catch {}`;
      expect((await kernel.client.execute(past)).reply["status"]).toBe("ok");
      expect(kernel.client.kernel.log.length).toBeLessThan(70_000);
      await kernel.close();
    });
  },
);

/** How many processes this machine has, as far as they can be seen. */
function processes(): number {
  return Number(readFileSync("/proc/loadavg", "utf8").split(" ")[3].split("/")[1]);
}
