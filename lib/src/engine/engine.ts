import { Arena, isOutOfMemory, returnMemory, takeMemory } from "../kernels/wasm";
import type { Layer } from "../layers";
import type { Slots } from "../models/optimizerState";
import type { Crew } from "./crew";
import { LocalCrew } from "./localCrew";
import { makePlan, type Plan, type PlanInput } from "./plan";
import { ThreadCrew } from "./threadCrew";
import { endWaitingThreads } from "./waitingThreads";
import { loadWeights, storeWeights } from "./weightArrays";

/** A network and samples in a memory of their own, and the threads that work there. */
export interface Engine {
  readonly plan: Plan;
  readonly crew: Crew;
  /** Says in which order the training samples are used from now on. */
  setOrder(order: Uint32Array): void;
  /** Copies the weights, and what the optimizer remembers of them, to the model. */
  storeWeights(): void;
  /** Ends the threads and gives the memory back, unless one that has not ended in order may still write there. */
  end(): Promise<void>;
}

/** What an engine is started for. */
export interface EngineInput extends PlanInput {
  readonly layers: readonly Layer[];
  readonly slots: Slots;
  /** What its threads do, for their errors: "go on training". */
  readonly attempt: string;
}

/** Starts an engine; null if it would need more than a WebAssembly memory can have, or than there is. */
export async function startEngine(input: EngineInput): Promise<Engine | null> {
  const { layers, slots, threads, attempt } = input;
  if (threads > 1) await endWaitingThreads();
  const crew: Crew = threads > 1 ? new ThreadCrew(threads, attempt) : new LocalCrew();
  try {
    const memory = takeMemory(threads > 1);
    const arena = new Arena(memory);
    const plan = makePlan(input, arena);
    loadWeights(layers, slots, plan, arena);
    crew.prepare(memory, plan);
    return {
      plan,
      crew,
      setOrder(order) {
        arena.words(plan.train.order, plan.train.rows).set(order);
      },
      storeWeights() {
        storeWeights(layers, slots, plan, arena);
      },
      async end() {
        if (await crew.end()) returnMemory(memory);
      },
    };
  } catch (error) {
    await crew.end();
    if (isOutOfMemory(error)) return null;
    throw error;
  }
}
