import { rmSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped, stamp } from "../../tools/setup/fingerprint.mjs";
import { chooseInstaller } from "../../tools/setup/installer.js";
import type { Program } from "../runs/program.js";
import { peers, sources } from "./folders.js";
import { runProgram } from "../runs/runProgram.js";
import { mustSucceed } from "./mustSucceed.js";

const venv = join(peers, "python");
const python = join(venv, "bin/python");
const wayOut = "It needs the network, Python 3.11 or newer, and Linux or macOS.";

/** What Keras can compute with here. */
export type KerasBackend = "tensorflow" | "jax";

/** The names that tables show. */
const names: Readonly<Record<KerasBackend, string>> = {
  tensorflow: "Keras, TensorFlow",
  jax: "Keras, JAX",
};

/** A program of `bench/keras`; `installKeras` must have been called. */
export function keras(
  backend: KerasBackend,
  script: string,
  args: readonly (string | number)[] = [],
): Program {
  return {
    name: names[backend],
    command: [python, join(sources, "keras", script), ...args.map(String)],
    env: {
      KERAS_BACKEND: backend,
      TF_CPP_MIN_LOG_LEVEL: "3",
      // Python keeps what it has compiled, also where the surroundings forbid it: that is how people run it.
      PYTHONPYCACHEPREFIX: join(peers, "pycache"),
      PYTHONDONTWRITEBYTECODE: "",
    },
  };
}

/** Makes the Python environment with Keras, TensorFlow and JAX, where it is not there yet (700 MB to download). */
export async function installKeras(): Promise<void> {
  const stampFile = join(venv, "requirements.stamp");
  const pins = fingerprint(sources, ["keras/requirements.txt"]);
  if (isStamped(stampFile, pins)) return;
  console.error("Installing Keras, TensorFlow and JAX below build/peers ...");
  rmSync(venv, { recursive: true, force: true });
  const installer = await chooseInstaller();
  const requirements = join(sources, "keras/requirements.txt");
  await mustSucceed("make an environment for Keras", installer.makeVenv(venv), wayOut);
  await mustSucceed("install Keras", installer.install(python, requirements), wayOut);
  await warmUp();
  stamp(stampFile, pins);
}

/** Python compiles what it imports at its first import, which takes long and happens once: that is not measured. */
async function warmUp(): Promise<void> {
  for (const backend of ["tensorflow", "jax"] as const) {
    await runProgram(keras(backend, "dense.py", ["--batches", 1, "--epochs", 2]));
  }
}
