import { mkdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Program } from "../runs/program.js";
import { peers, sources } from "./folders.js";
import { mustSucceed } from "./mustSucceed.js";

/** AVX's encoding of 128-bit arithmetic, each product and each sum rounded: no FMA, as in WebAssembly. */
const options = ["-std=gnu11", "-O3", "-mavx", "-ffp-contract=off"];
const wayOut =
  "It needs gcc and an x86-64 processor with AVX (Debian, Ubuntu: apt install gcc libc6-dev).";

/** Compiles a program of `bench/native`. */
export async function native(source: string): Promise<Program> {
  const folder = join(peers, "native");
  mkdirSync(folder, { recursive: true });
  const program = join(folder, basename(source, ".c"));
  const files = [join(sources, "native", source), "-o", program, "-lm"];
  await mustSucceed(`compile ${source}`, ["gcc", ...options, ...files], wayOut);
  return { name: source, command: [program] };
}
