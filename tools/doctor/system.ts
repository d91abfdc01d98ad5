import { readdirSync } from "node:fs";
import { join } from "node:path";
import { isInstalled } from "../setup/venv.js";
import { isWritable } from "../setup/writable.mjs";
import { failed, ok } from "./check.js";
import type { Check } from "./check.js";

const firstPort = 8888;
const megabyte = 1024 ** 2;

export const port: Check = {
  name: "port",
  neededForStart: true,
  look: async (machine) => {
    for (let candidate = firstPort; candidate < firstPort + 5; candidate++) {
      if (await machine.isPortFree(candidate)) return ok(`${candidate} is free`);
    }
    return failed(
      `${firstPort} to ${firstPort + 4} are taken`,
      "end what listens there, or choose another: npm start -- --port 9000",
    );
  },
};

export const diskSpace: Check = {
  name: "disk space",
  neededForStart: true,
  look: async (machine, root) => {
    const free = Math.floor((await machine.freeBytes(root)) / megabyte);
    const needed = isInstalled("start", root) ? 50 : 500;
    return free >= needed
      ? ok(`${free} MB free`)
      : failed(`${free} MB free, ${needed} MB are needed`, "make room on the disk of this folder");
  },
};

export const writing: Check = {
  name: "this folder",
  neededForStart: true,
  look: (_machine, root) =>
    isWritable(root)
      ? ok(`${root} can be written`)
      : failed(`${root} cannot be written`, "clone the repository to a folder of your own"),
};

export const fullData: Check = {
  name: "full MNIST",
  neededForStart: false,
  look: async (machine, root) => {
    const { stdout } = await machine.run(process.execPath, ["-e", askLibrary]);
    if (stdout.trim() === "true") return ok("at hand and genuine");
    const folder = machine.env.DELTABOOK_MNIST_DIR;
    if (folder) return failed(`${folder} does not hold it whole`, "unset DELTABOOK_MNIST_DIR");
    return isEmpty(join(root, "datasets", "cache"))
      ? ok("not fetched; npm run data does it, lesson 09 goes without")
      : failed("what lies in datasets/cache is not whole", "npm run data");
  },
};

const askLibrary = `require("@deltabook/nn").mnist.fullAvailable().then(console.log)`;

function isEmpty(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return true;
  }
}
