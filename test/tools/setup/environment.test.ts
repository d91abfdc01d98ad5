import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { jupyterEnvironment } from "../../../tools/setup/environment.js";

describe("jupyterEnvironment", () => {
  test("keeps everything that Jupyter writes inside the clone", () => {
    const env = jupyterEnvironment({}, "/the clone");
    const written = Object.entries(env).filter(([name]) => /_DIR$|^IPYTHONDIR$/.test(name));
    expect(written).toHaveLength(6);
    for (const [, path] of written) expect(path).toContain(join("/the clone", ".jupyter"));
  });

  test("leaves out what would lead to the learner's own Jupyter or Python", () => {
    const env = { JUPYTERLAB_DIR: "/x", JUPYTER_TOKEN: "", PYTHONHOME: "/x", PYTHONPATH: "/x" };
    expect(Object.values(jupyterEnvironment(env, "/clone"))).not.toContain("/x");
    expect(jupyterEnvironment(env, "/clone")).not.toHaveProperty("JUPYTER_TOKEN");
  });

  test("puts the Node that runs this first on the PATH, however it is written", () => {
    const env = jupyterEnvironment({ Path: "/usr/bin", LANG: "de" }, "/clone");
    expect(env.PATH).toBe([dirname(process.execPath), "/usr/bin"].join(delimiter));
    expect(env).not.toHaveProperty("Path");
    expect(env.LANG).toBe("de");
  });
});
