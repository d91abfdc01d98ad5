import { existsSync } from "node:fs";
import { courseEnvironment } from "../course/python.js";
import { thisMachine, type Machine } from "../setup/machine.js";
import { pathsOf } from "../setup/paths.js";
import { root } from "../setup/root.mjs";
import { SetupError } from "../setup/setupError.mjs";
import { proxyProgram, type HubChoices } from "./settings.js";

/**
 * Looks whether a hub can run here.
 *
 * @throws {SetupError} with what is missing, and the way out
 */
export async function requireForHub(
  { port, config, unsafe }: Pick<HubChoices, "port" | "config" | "unsafe">,
  machine: Machine = thisMachine,
): Promise<void> {
  if (machine.platform === "win32")
    throw refusal("JupyterHub does not run on Windows", "Start it in WSL, or on a Linux machine.");
  if (!machine.exists(proxyProgram))
    throw refusal(`its proxy is missing: ${proxyProgram}`, "Type npm ci, then the same command.");
  if (config !== undefined && !existsSync(config))
    throw refusal(`there is no ${config}`, "--config names a file in Python, as JupyterHub's.");
  if (!(await machine.isPortFree(port)))
    throw refusal(`port ${port} is in use`, `Name another one: npm run hub -- --port ${port + 10}`);
  if (!unsafe) await requireSandbox(machine);
}

async function requireSandbox(machine: Machine): Promise<void> {
  const { venvPython } = pathsOf(root);
  const args = ["-m", "hub.try_sandbox"];
  const { status, stdout, stderr } = await machine.run(venvPython, args, courseEnvironment());
  if (status === 0) return;
  const reason = (stdout || stderr).trim().split("\n").at(-1) ?? "";
  throw refusal(
    `students' servers cannot be kept apart: ${reason}`,
    "Use a Linux machine with bubblewrap, or Kubernetes (deploy/README.md says how).\n" +
      "  With --unsafe servers run without a sandbox: each student can then read and change all that you can.",
  );
}

function refusal(reason: string, wayOut: string): SetupError {
  return new SetupError(`Cannot start the hub: ${reason}\n  ${wayOut}`);
}
