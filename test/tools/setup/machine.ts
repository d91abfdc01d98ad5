import { chmodSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Machine } from "../../../tools/setup/machine.js";
import type { Outcome } from "../../../tools/setup/processes.js";

/** How a described machine answers a command line; a program that is not named does not exist. */
export type Answers = Record<string, string | Outcome>;

/** A healthy Linux machine, but for what the test says otherwise. */
export function describeMachine(
  answers: Answers,
  changes: Partial<Machine> = {},
): Machine & { readonly ran: string[] } {
  const ran: string[] = [];
  return {
    ran,
    platform: "linux",
    nodeVersion: "22.11.0",
    env: { PATH: "/usr/bin" },
    run: (command, args) => {
      const line = [command, ...args].join(" ");
      ran.push(line);
      const key = Object.keys(answers).find((start) => `${line} `.startsWith(`${start} `));
      return Promise.resolve(key === undefined ? absent : outcome(answers[key]));
    },
    exists: () => true,
    read: () => undefined,
    freeBytes: () => Promise.resolve(50e9),
    isPortFree: () => Promise.resolve(true),
    ...changes,
  };
}

const absent: Outcome = { status: null, stdout: "", stderr: "ENOENT" };

function outcome(answer: string | Outcome): Outcome {
  return typeof answer === "string" ? { status: 0, stdout: answer, stderr: "" } : answer;
}

/** What the search for a Python gets to hear from one. */
export function pythonAnswer(version: string, executable: string, hasPip = true): string {
  return [version, executable, ...(hasPip ? ["pip"] : []), ""].join("\n");
}

/** A folder with spaces and letters beyond ASCII in its name, removed after the test. */
export function temporaryFolder(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "Étude n° 1 "));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  writeFiles(folder, files);
  return folder;
}

/** Writes files, by their paths in the folder; those that begin with `#!` can be run. */
export function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    if (text.startsWith("#!")) chmodSync(join(folder, path), 0o755);
  }
}

/** A PATH of just these folders. */
export function pathOf(...folders: string[]): string {
  return folders.join(delimiter);
}
