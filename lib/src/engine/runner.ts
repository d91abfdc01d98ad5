import type { Logs } from "../models/history";
import { Measures } from "../models/measures";
import { Adam, getOptimizer, SGD, type Optimizer, type OptimizerName } from "../optimizers";
import { Arena, instantiate, type WasmKernels } from "../kernels/wasm";
import type { Plan } from "./plan";
import { Program, type Update } from "./program";
import { Team } from "./team";

/** What all threads of a team are told to do. */
export interface Command {
  readonly task: "train" | "measure";
  /** On which samples. */
  readonly samples: "train" | "validation";
  /** The first batch, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** For training: the optimizer as it is now, and how many steps it has taken. */
  readonly optimizer?: {
    readonly name: string;
    readonly config: Readonly<Record<string, number>>;
    readonly step: number;
  };
}

/** How far a command is: batches done, and the means since the first batch. */
export interface Progress {
  readonly done: number;
  readonly logs: Logs;
}

/** How a command ended. */
export interface Outcome extends Progress {
  readonly end: "done" | "stopped" | "diverged";
  /** The mean loss of the last batch. */
  readonly loss: number;
}

/** One thread of a team: it does its share of the commands. */
export class Runner {
  readonly #plan: Plan;
  readonly #kernels: WasmKernels;
  readonly #program: Program;
  readonly #team: Team;
  readonly #measures: Measures;

  constructor(memory: WebAssembly.Memory, plan: Plan, thread: number) {
    const arena = new Arena(memory);
    this.#plan = plan;
    this.#kernels = instantiate(memory);
    this.#team = new Team(memory, plan.control, plan.scratch.length);
    this.#program = new Program(this.#kernels, plan, this.#team, thread);
    this.#measures = placedMeasures(plan, arena);
  }

  /** Does the batches of a command, pausing after each. */
  *run(command: Command): Generator<Progress, Outcome> {
    const { from, to } = command;
    if (from === 0) this.#measures.clear();
    let loss = 0;
    for (let batch = from; batch < to; batch++) {
      if (!this.#compute(command, batch)) return this.#outcome("stopped", batch, loss);
      loss = this.#measure(command, batch);
      if (!Number.isFinite(loss) && command.task === "train") {
        return this.#outcome("diverged", batch, loss);
      }
      if (command.task === "train") this.#update(command, batch);
      if (batch + 1 < to) yield { done: batch + 1, logs: this.#measures.logs() };
    }
    return this.#outcome("done", to, loss);
  }

  #outcome(end: Outcome["end"], done: number, loss: number): Outcome {
    return { end, done, loss, logs: this.#measures.logs() };
  }

  /** Whether the batch was computed: not if the team was stopped. */
  #compute(command: Command, batch: number): boolean {
    if (command.task === "train") {
      return this.#program.computeGradients(this.#batch(command, batch), batch > command.from);
    }
    return this.#program.measure(this.#batch(command, batch));
  }

  /** Adds the losses of the batch that was computed; every thread does, and all find the same. */
  #measure(command: Command, batch: number): number {
    return this.#measures.add(this.#batch(command, batch).rows);
  }

  #update(command: Command, batch: number): void {
    const { name, config, step } = command.optimizer!;
    const optimizer = getOptimizer(name as OptimizerName, config);
    const update = updateBy(optimizer, step + (batch - command.from) + 1, this.#kernels);
    const next = batch + 1 < command.to ? this.#batch(command, batch + 1) : null;
    this.#program.update(this.#batch(command, batch), update, next);
  }

  #batch({ samples: name }: Command, batch: number): Parameters<Program["update"]>[0] {
    const { train, validation, batchSize } = this.#plan;
    const samples = name === "train" ? train : validation!;
    const first = batch * batchSize;
    return { samples, first, rows: Math.min(batchSize, samples.rows - first) };
  }
}

/** Measures of what the kernels write for each sample of a batch. */
function placedMeasures(plan: Plan, arena: Arena): Measures {
  const { network, losses, accuracies, batchSize } = plan;
  const accuracy = { name: "accuracy", values: arena.floats(accuracies, batchSize) } as const;
  return new Measures(arena.floats(losses, batchSize), network.measuresAccuracy ? [accuracy] : []);
}

/** The optimizer's step as a kernel call. */
function updateBy(optimizer: Optimizer, step: number, kernels: WasmKernels): Update {
  if (optimizer instanceof Adam) {
    const { alpha, rate1, rate2, epsilon } = optimizer.factors(step);
    return (weights, [m, v], gradient, bytes) => {
      kernels.adam(weights, m, v, gradient, bytes, alpha, rate1, rate2, epsilon);
    };
  }
  if (!(optimizer instanceof SGD))
    throw new TypeError(`Cannot update: expected an Adam or an SGD, received ${optimizer.name}`);
  const { learningRate, momentum } = optimizer.factors();
  return (weights, slots, gradient, bytes) => {
    if (slots.length === 0) kernels.sgd(weights, gradient, bytes, learningRate);
    else kernels.sgdWithMomentum(weights, slots[0], gradient, bytes, learningRate, momentum);
  };
}
