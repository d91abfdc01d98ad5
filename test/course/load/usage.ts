import { readFileSync } from "node:fs";
import { familyOf } from "../processes.js";

/** Linux counts the time of processes in hundredths of a second. */
const ticks = 100;

const interval = 500;

/** What a process and all that it starts use up, looked at twice a second. */
export class Usage {
  /** The most memory at one time, in bytes; what processes share is counted once. */
  peak = 0;
  /** Every process there ever was. */
  readonly seen = new Set<number>();
  private readonly processor = new Map<number, number>();
  private readonly timer: NodeJS.Timeout;

  constructor(pid: number) {
    this.timer = setInterval(() => {
      this.look(pid);
    }, interval);
  }

  /** Seconds of processor time; what a process used in its last half second is not in it. */
  get processorSeconds(): number {
    return [...this.processor.values()].reduce((sum, seconds) => sum + seconds, 0);
  }

  end(): void {
    clearInterval(this.timer);
  }

  private look(pid: number): void {
    let memory = 0;
    for (const one of familyOf(pid)) {
      this.seen.add(one);
      memory += residentBytes(one);
      this.processor.set(one, Math.max(this.processor.get(one) ?? 0, secondsOf(one)));
    }
    this.peak = Math.max(this.peak, memory);
  }
}

/** Each process's own memory, and its part of what it shares. */
function residentBytes(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(read(pid, "smaps_rollup"))?.[1] ?? 0) * 1024;
}

/** The 14th and 15th field; the 2nd is a name in parentheses. */
function secondsOf(pid: number): number {
  const fields = read(pid, "stat").split(") ").at(-1)!.split(" ");
  return fields.length < 13 ? 0 : (Number(fields[11]) + Number(fields[12])) / ticks;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return ""; // it has ended
  }
}
