import { join } from "node:path";
import type { Program } from "../runs/program.js";
import { compiled } from "./folders.js";

/** A program of `bench/jobs`, run by this Node. */
export function deltabook(job: string, args: readonly string[] = [], name = "Deltabook"): Program {
  return { name, command: [process.execPath, join(compiled, "jobs", job), ...args] };
}
