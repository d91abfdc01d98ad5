import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { availableParallelism, cpus, loadavg, release, totalmem } from "node:os";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Graded } from "../../../tools/course/gradeEvents.js";
import { runNbgrader } from "../../../tools/course/python.js";
import { pathsOf } from "../../../tools/setup/paths.js";
import { capture } from "../../../tools/setup/processes.js";
import { root } from "../../../tools/setup/root.mjs";
import { gradeApart, type Told } from "../gradingProcess.js";
import { isAlive } from "../processes.js";
import { handIn } from "../submissions/handIn.js";
import { usual } from "../submissions/usual.js";
import { TemporaryCourse } from "../temporaryCourse.js";
import { largeClass } from "./class.js";
import { Usage } from "./usage.js";

const size = Number(process.env["DELTABOOK_LOAD_SIZE"] ?? 200);
const students = largeClass(size);
const course = new TemporaryCourse();
const server = createServer();
const jobs = availableParallelism();
const args = ["ps1", "--cell-seconds", "8"];

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  course.add("ps1", join(root, "course", "source", "ps1"));
  await course.generate("ps1");
  const { port } = server.address() as AddressInfo;
  for (const { name, one } of students) handIn(course, one, name, port);
});

afterAll(() => {
  server.close();
  course.remove();
});

test(`${size} submissions, with the grader killed in the middle`, async () => {
  const start = performance.now();
  const load = loadavg()[0];
  const before = sandboxFolders();
  const killed = await measured(Math.floor(size / 2));
  const afterKill = await leftovers(killed.usage, before);
  const rest = await measured();
  const seconds = (performance.now() - start) / 1000 - afterKill.seconds;
  const afterAll = await leftovers(rest.usage, before);

  expect(killed.told.status).toBe(null);
  expect(rest.told.status).toBe(0);
  const { graded } = rest.told;
  expect(graded).toHaveLength(size);
  const wrong = students.filter(({ name, one }) => !isRight(find(graded, name), one));
  expect(wrong.map(({ name }) => [name, find(graded, name)])).toEqual([]);
  expect(graded.filter(({ fresh }) => !fresh).length).toBeGreaterThanOrEqual(
    killed.told.graded.length,
  );
  expect(await gradebook()).toEqual(students.map(({ name, one }) => `${name} ${one.score}`).sort());
  expect(afterKill).toMatchObject({ processes: [], folders: [] });
  expect(afterAll).toMatchObject({ processes: [], folders: [] });

  const ordinary = graded.filter(({ student }) =>
    usual.some((one) => student.endsWith(`-${one.student}`)),
  );
  const processor = killed.usage.processorSeconds + rest.usage.processorSeconds;
  const peak = Math.max(killed.usage.peak, rest.usage.peak);
  const unusual = graded.filter(({ verdict }) =>
    ["time limit", "out of memory", "kernel died"].includes(verdict),
  );
  const runs = graded.length + jobs; // those that ran at the kill ran twice
  await write([
    [
      "submissions",
      `${size}, ${unusual.length} of them with endless loops, without memory, or dead kernels`,
    ],
    ["at a time", `${jobs}`],
    ["wrong scores", `${wrong.length}`],
    ["all together", `${(seconds / 60).toFixed(1)} minutes`],
    ["an ordinary one: median, 90 %, most", spread(ordinary)],
    ["any one: median, 90 %, most", spread(graded)],
    ["processor time of one, on average", `${(processor / runs).toFixed(1)} s`],
    ["most memory, all processes", `${Math.round(peak / 2 ** 20)} MB`],
    [
      "killed (SIGKILL) after",
      `${killed.told.graded.length}; its processes ended within ${afterKill.seconds.toFixed(0)} s`,
    ],
    ["processes, folders left over", `${afterAll.processes.length}, ${afterAll.folders.length}`],
    [
      "gradebook",
      `${megabytes(join(course.folder, "gradebook.db"))} MB, whole, ${size} submissions`,
    ],
    [
      "processors",
      `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB`,
    ],
    ["load when it began, when it ended", `${load.toFixed(1)}, ${loadavg()[0].toFixed(1)}`],
  ]);
});

/** One run of the grader, and what it used; it is killed once so many are graded. */
async function measured(killedAfter?: number): Promise<{ told: Told; usage: Usage }> {
  let usage: Usage | undefined;
  const told = await gradeApart(course, args, {
    onStart: (grader) => (usage = new Usage(grader.pid!)),
    onGraded: (done, grader) => {
      if (done === killedAfter) grader.kill("SIGKILL");
    },
  });
  usage!.end();
  return { told, usage: usage! };
}

function find(graded: readonly Graded[], name: string): Graded | undefined {
  return graded.find(({ student }) => student === name);
}

function isRight(
  graded: Graded | undefined,
  { score, verdict }: { score: number; verdict: string },
): boolean {
  return graded?.score === score && graded.verdict === verdict;
}

/** What is left of a run some time after its end, and how long that took. */
async function leftovers(
  { seen }: Usage,
  before: readonly string[],
): Promise<{ processes: number[]; folders: string[]; seconds: number }> {
  const start = performance.now();
  const made = sandboxFolders().filter((folder) => !before.includes(folder)); // others' are among them
  for (let i = 0; ; i++) {
    const left = {
      processes: [...seen].filter(isAlive),
      folders: made.filter((folder) => existsSync(folder)),
    };
    const seconds = (performance.now() - start) / 1000;
    if (i === 600 || left.processes.length + left.folders.length === 0) return { ...left, seconds };
    await pause(200);
  }
}

/** The folders of kernels, as `tools/python/course/sandbox.py` makes them. */
function sandboxFolders(): string[] {
  const names = readdirSync("/tmp").filter((name) => /^deltabook-[a-z0-9_]{8}$/.test(name));
  return names.map((name) => join("/tmp", name));
}

/** The students and scores of the gradebook, after SQLite has checked the file. */
async function gradebook(): Promise<string[]> {
  const check = `import sqlite3, sys; print(sqlite3.connect(sys.argv[1]).execute("pragma integrity_check").fetchone()[0])`;
  const file = join(course.folder, "gradebook.db");
  const { stdout } = await capture(pathsOf(root).venvPython, ["-c", check, file]);
  expect(stdout.trim()).toBe("ok");
  const csv = join(course.folder, "grades.csv");
  await runNbgrader(course.folder, ["export", "--to", csv, "--assignment", "ps1"]);
  const rows = readFileSync(csv, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(","));
  return rows.map((row) => `${row[3]} ${Number(row[9])}`).sort();
}

function spread(graded: readonly Graded[]): string {
  const sorted = graded.map(({ seconds }) => seconds).sort((a, b) => a - b);
  const at = (part: number): string => sorted[Math.ceil(part * sorted.length) - 1].toFixed(1);
  return `${at(0.5)}, ${at(0.9)}, ${at(1)} s`;
}

function megabytes(file: string): string {
  return (statSync(file).size / 2 ** 20).toFixed(1);
}

/** Leaves the table where the command finds it. */
async function write(rows: readonly (readonly [string, string])[]): Promise<void> {
  const say = `import importlib.metadata as m, platform; print(platform.python_version(), m.version("nbgrader"))`;
  const { stdout } = await capture(pathsOf(root).venvPython, ["-c", say]);
  const [python, nbgrader] = stdout.trim().split(" ");
  const versions = `Node ${process.versions.node}, Python ${python}, nbgrader ${nbgrader}, Linux ${release()}`;
  const date = new Date().toISOString().slice(0, 10);
  const lines = [...rows, ["versions", versions], ["date", date]].map(
    ([a, b]) => `| ${a} | ${b} |`,
  );
  const path = join(root, "build", "test", "load.md");
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, ["| what | measured |", "| --- | --- |", ...lines].join("\n") + "\n");
}
