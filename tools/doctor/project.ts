import { join } from "node:path";
import { isCompiled } from "../setup/compile.mjs";
import { jupyterEnvironment } from "../setup/environment.js";
import { packagesProblem } from "../setup/packages.mjs";
import { pathsOf } from "../setup/paths.js";
import { isInstalled } from "../setup/venv.js";
import { failed, ok } from "./check.js";
import type { Check } from "./check.js";

export const packages: Check = {
  name: "npm packages",
  neededForStart: true,
  look: (_machine, root) => {
    const problem = packagesProblem(root);
    return problem === undefined ? ok("as package-lock.json says") : failed(problem, "npm ci");
  },
};

export const venv: Check = {
  name: "JupyterLab",
  neededForStart: true,
  look: async (machine, root) => {
    if (!isInstalled("start", root)) return ok("not installed yet, npm start does it");
    const { venvPython } = pathsOf(root);
    const command = ["-m", "jupyterlab", "--version"];
    const { status, stdout } = await machine.run(venvPython, command, jupyterEnvironment());
    return status === 0
      ? ok(`${stdout.trim()} in .venv`)
      : failed(".venv does not work any more", "remove the folder .venv, then npm start");
  },
};

export const library: Check = {
  name: "library",
  neededForStart: true,
  look: async (machine, root) => {
    if (!isCompiled(root)) return failed("not compiled from these sources", "npm run build");
    const { status, stderr } = await machine.run(process.execPath, ["-e", useLibrary]);
    return status === 0
      ? ok("compiled from these sources, the 10,000 digits are whole")
      : failed(
          `does not load: ${firstError(stderr)}`,
          "remove build and lib/dist, then npm run build",
        );
  },
};

export const kernel: Check = {
  name: "kernel",
  neededForStart: true,
  look: async (machine, root) => {
    const folder = join(pathsOf(root).jupyterFiles, "kernels", "tslab");
    const text = machine.read(join(folder, "kernel.json"));
    if (text === undefined) return failed("build/jupyter has no kernel.json", "npm run build");
    const argv = (JSON.parse(text) as { argv: string[] }).argv;
    const [program, ...files] = argv.map((word) => word.replaceAll("{resource_dir}", folder));
    const missing = files.find((file) => file.startsWith(folder) && !machine.exists(file));
    if (missing !== undefined) return failed(`${missing} is missing`, "npm run build");
    const env = jupyterEnvironment(machine.env, root);
    const { status, stdout } = await machine.run(program, ["--version"], env);
    return status === 0
      ? ok(`tslab, run by ${program} ${stdout.trim()}`)
      : failed(`${program} does not start`, "put Node on the PATH");
  },
};

const useLibrary = `require("@deltabook/nn").mnist.load()`;

function firstError(text: string): string {
  return text.split("\n").find((line) => line.includes("Error")) ?? text.trim();
}
