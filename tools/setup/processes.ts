import { spawn } from "node:child_process";
import type { SpawnOptions } from "node:child_process";

/** How a program ended; `status` is null when it could not be started or died from a signal. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program without input and collects what it writes. Never rejects. */
export function capture(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const chunks = { stdout: [] as Buffer[], stderr: [] as Buffer[] };
    child.stdout.on("data", (chunk: Buffer) => chunks.stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => chunks.stderr.push(chunk));
    const end = (status: number | null, extra = ""): void => {
      const text = (name: "stdout" | "stderr"): string => Buffer.concat(chunks[name]).toString();
      resolve({ status, stdout: text("stdout"), stderr: text("stderr") + extra });
    };
    child.on("error", (error) => {
      end(null, error.message);
    });
    child.on("close", (status) => {
      end(status);
    });
  });
}

/** Runs a program that shares this process's output; resolves to its exit code, 1 without one. */
export function show(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on("close", (status) => {
      resolve(status ?? 1);
    });
  });
}
