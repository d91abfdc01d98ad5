import { findChromium } from "../setup/chromium.js";
import { chooseInstaller } from "../setup/installer.js";
import { findPython } from "../setup/python.js";
import { isSetupError } from "../setup/setupError.mjs";
import { isInstalled } from "../setup/venv.js";
import { failed, ok } from "./check.js";
import type { Check, Finding } from "./check.js";

export const node: Check = {
  name: "Node",
  neededForStart: true,
  look: ({ nodeVersion }) =>
    Number.parseInt(nodeVersion, 10) >= 20
      ? ok(nodeVersion)
      : failed(
          `${nodeVersion} is too old`,
          "install Node 20 or newer, for example: nvm install 22",
        ),
};

export const python: Check = {
  name: "Python",
  neededForStart: true,
  look: (machine, root) =>
    unlessMade(root, async () => {
      const { version, executable } = await findPython(machine);
      return ok(`${version}, ${executable}`);
    }),
};

export const venvModule: Check = {
  name: "venv module",
  neededForStart: true,
  look: (machine, root) =>
    unlessMade(root, async () => {
      const { name } = await chooseInstaller(machine, root);
      return ok(name === "uv" ? "uv makes the environment" : "venv and pip make the environment");
    }),
};

export const chromium: Check = {
  name: "Chromium",
  neededForStart: false,
  look: (machine) => {
    const path = findChromium(machine);
    return path !== undefined && machine.exists(path)
      ? ok(path)
      : failed(
          path === undefined ? "none, npm test skips the browser test" : `${path} does not exist`,
          "install Chromium, Chrome or Edge, or name one: CHROMIUM=/path/to/chromium npm test",
        );
  },
};

/** What the first command needs, later ones do without: then it is no failure. */
async function unlessMade(root: string, look: () => Promise<Finding>): Promise<Finding> {
  try {
    return await look();
  } catch (error) {
    if (!isSetupError(error)) throw error;
    if (isInstalled("start", root)) return ok("not found, and not needed any more: .venv is whole");
    const [text, ...fix] = error.message.split("\n");
    return failed(text, fix.map((line) => line.trim()).join(" "));
  }
}
