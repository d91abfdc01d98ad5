import { makeMemory } from "../kernels/wasm";
import type { Crew } from "./crew";
import { LocalCrew } from "./localCrew";
import { ThreadCrew } from "./threadCrew";

/** Starts so many threads, and makes the memory that they will share. */
export function startCrew(threads: number): { crew: Crew; memory: WebAssembly.Memory } {
  const crew = threads > 1 ? new ThreadCrew(threads) : new LocalCrew();
  return { crew, memory: makeMemory(0, threads > 1) };
}
