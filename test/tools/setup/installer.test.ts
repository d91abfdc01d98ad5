import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { chooseInstaller } from "../../../tools/setup/installer.js";
import { describeMachine, pythonAnswer, temporaryFolder } from "./machine.js";

const python3 = pythonAnswer("3.11.2", "/usr/bin/python3");
const withoutPip = pythonAnswer("3.11.2", "/usr/bin/python3", false);

describe("chooseInstaller", () => {
  test("takes uv where there is one, even when Python has no venv module", async () => {
    const machine = describeMachine({ "uv cache dir": temporaryFolder(), python3: withoutPip });
    const { name, makeVenv, install } = await chooseInstaller(machine, "/clone");
    expect(name).toBe("uv");
    expect(makeVenv("/clone/.venv").join(" ")).toBe(
      "uv venv --python /usr/bin/python3 /clone/.venv",
    );
    expect(install("/clone/.venv/bin/python", "r.txt").join(" ")).toBe(
      "uv pip install --python /clone/.venv/bin/python --require-hashes -r r.txt",
    );
  });

  test("gives uv a cache in the clone when its own cannot be written", async () => {
    const home = temporaryFolder({ file: "" });
    const machine = describeMachine({ "uv cache dir": `${home}/file/uv\n`, python3 });
    const { makeVenv } = await chooseInstaller(machine, "/clone");
    expect(makeVenv("/clone/.venv").join(" ")).toContain(join("/clone", "build/cache/uv"));
  });

  test("takes venv and pip otherwise, with hashes required", async () => {
    const { name, makeVenv, install } = await chooseInstaller(describeMachine({ python3 }));
    expect(name).toBe("pip");
    expect(makeVenv("/clone/.venv").join(" ")).toBe("/usr/bin/python3 -m venv /clone/.venv");
    expect(install("/clone/.venv/bin/python", "r.txt").join(" ")).toMatch(
      /^\/clone\/.venv\/bin\/python -m pip install .*--require-hashes -r r\.txt$/,
    );
  });

  test("names the missing package where there is neither", async () => {
    const machine = describeMachine({ python3: withoutPip });
    await expect(chooseInstaller(machine)).rejects.toThrow(
      /^Cannot make a Python environment: \/usr\/bin\/python3 \(3\.11\.2\) has no venv module with pip\n.*apt install python3-venv .*python3\.11-venv.*uv/s,
    );
  });
});
