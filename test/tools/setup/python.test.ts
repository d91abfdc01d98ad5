import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { thisMachine } from "../../../tools/setup/machine.js";
import { findPython } from "../../../tools/setup/python.js";
import { describeMachine, pathOf, pythonAnswer, temporaryFolder } from "./machine.js";

const good = pythonAnswer("3.12.1", "/usr/bin/python3.12");
const bare = pythonAnswer("3.11.2", "/usr/bin/python3.11", false);
const old = pythonAnswer("3.9.18", "/usr/bin/python3.9");

describe("findPython", () => {
  test.each([
    ["python3", { python3: good }],
    ["python, where python3 is too old", { python3: old, python: good }],
    ["python, where python3 only answers", { python3: "hello\n", python: good }],
    ["python3.12, where python3 has no pip", { python3: bare, "python3.12": good }],
  ])("takes %s", async (_what, answers) => {
    const expected = { version: "3.12.1", executable: "/usr/bin/python3.12", hasPip: true };
    expect(await findPython(describeMachine(answers))).toEqual(expected);
  });

  test("takes one without pip when there is no other", async () => {
    const machine = describeMachine({ python3: bare, python: old });
    expect(await findPython(machine)).toMatchObject({ version: "3.11.2", hasPip: false });
  });

  test("asks the launcher first on Windows", async () => {
    const answers = { "py -3": pythonAnswer("3.13.0", "C:\\Python\\python.exe") };
    const machine = describeMachine(answers, { platform: "win32" });
    expect(await findPython(machine)).toMatchObject({ executable: "C:\\Python\\python.exe" });
  });

  test("tries only PYTHON when it is set", async () => {
    const env = { PYTHON: "/opt/python" };
    const machine = describeMachine({ "/opt/python": good }, { env });
    expect(await findPython(machine)).toMatchObject({ version: "3.12.1" });
    await expect(findPython(describeMachine({ python3: good }, { env }))).rejects.toThrow(
      /^Cannot find Python 3\.10 or newer\n/,
    );
  });

  test.each([
    ["linux", "apt install python3 python3-venv"],
    ["darwin", "brew install python"],
    ["win32", "winget install Python.Python.3.13"],
  ] as const)("says on %s what it saw and how to install one", async (platform, fix) => {
    const machine = describeMachine({ python: old }, { platform });
    await expect(findPython(machine)).rejects.toThrow(
      /^Cannot find Python 3\.10 or newer: python is 3\.9\.18\n/,
    );
    await expect(findPython(machine)).rejects.toThrow(fix);
  });
});

describe.runIf(process.platform !== "win32")("findPython with programs on the PATH", () => {
  test("passes over programs that fail or are no Python", async () => {
    const folder = temporaryFolder({
      python3: "#!/bin/sh\nexit 9\n",
      python: "#!/bin/sh\necho hello\n",
      "python3.11": `#!/bin/sh\nprintf '3.11.9\\n/opt/my python/bin/python3\\npip\\n'\n`,
    });
    const env = { PATH: pathOf(folder) };
    const run = (command: string, args: readonly string[]) => thisMachine.run(command, args, env);
    const python = await findPython({ ...thisMachine, env, run });
    expect(python).toMatchObject({ executable: "/opt/my python/bin/python3", version: "3.11.9" });
  });

  test("understands this machine's own Python", async () => {
    const { version, executable } = await findPython();
    expect(version).toMatch(/^3\.\d+\.\d+$/);
    expect(thisMachine.exists(executable)).toBe(true);
  });

  test("fails in an empty PATH", async () => {
    const env = { PATH: join(temporaryFolder(), "nothing") };
    const run = (command: string, args: readonly string[]) => thisMachine.run(command, args, env);
    await expect(findPython({ ...thisMachine, env, run })).rejects.toThrow(
      /^Cannot find Python 3\.10 or newer\n.*PYTHON=\/path\/to\/python3 npm start$/s,
    );
  });
});
