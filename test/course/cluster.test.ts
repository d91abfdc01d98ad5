import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Graded } from "../../tools/course/gradeEvents.js";
import { runNbgrader } from "../../tools/course/python.js";
import { sandboxStatus } from "../../tools/course/sandbox/status.js";
import { root } from "../../tools/setup/root.mjs";
import { ensureVenv } from "../../tools/setup/venv.js";
import { DaskCluster } from "./daskCluster.js";
import { gradeApart } from "./gradingProcess.js";
import { childrenOf, isAlive } from "./processes.js";
import { edit } from "./submissions/edits.js";
import { TemporaryCourse, type RawNotebook } from "./temporaryCourse.js";

const { works, reason } = sandboxStatus();
const double = (body: string): ((right: RawNotebook) => RawNotebook) =>
  edit("double", `function double(x: number): number {\n${body}\n}`);
const submissions: Readonly<Record<string, (right: RawNotebook) => RawNotebook>> = {
  ada: (right) => right,
  blaise: double("return x * x;"),
  charles: double("while (true) {}"),
  dorothy: double('throw new Error("no");'),
  emmy: (right) => ({ ...right, cells: [] }),
  fei: double('process.kill(process.pid, "SIGKILL"); return 0;'),
  grace: (right) => right,
  hedy: double("return x + x;"),
};

describe.skipIf(!works)(`grading by a scheduler's workers${works ? "" : ` (${reason})`}`, () => {
  const here = new TemporaryCourse();
  let there: TemporaryCourse;
  let cluster: DaskCluster | undefined;
  const byScheduler = (address: string, ...more: string[]): string[] => [
    ...["steps", "--scheduler", address, "--cell-seconds", "3"],
    ...more,
  ];

  beforeAll(async () => {
    await ensureVenv(["start", "course", "cluster"]);
    there = await handedIn(new TemporaryCourse());
    await handedIn(here);
    await here.grade("steps", "--cell-seconds", "3");
  }, 600_000);

  afterEach(() => cluster?.stop());

  afterAll(() => {
    for (const course of [here, there]) course.remove();
  });

  test("an address where no scheduler answers is refused, and nothing changed", async () => {
    const before = contents(there);
    const told = await gradeApart(there, byScheduler("tcp://127.0.0.1:9"));
    expect(told).toMatchObject({ status: 1, graded: [] });
    expect(told.refusal).toMatch(
      /^no Dask scheduler answers at tcp:\/\/127\.0\.0\.1:9 .*Nothing was changed\.$/s,
    );
    expect(contents(there)).toEqual(before);
  });

  test("Ctrl+C stops it, the workers too, and it goes on later", async () => {
    cluster = await DaskCluster.start(2);
    const told = await gradeApart(there, byScheduler(cluster.address), {
      onGraded: (done, grader) => {
        if (done === 1) grader.kill("SIGINT");
      },
    });
    expect(told).toMatchObject({ status: 130, stopped: true, refusal: "" });
    expect(told.graded.length).toBeLessThan(4);
    await eventually(() => cluster!.workers.flatMap(({ pid }) => childrenOf(pid!)).length === 0);
  }, 600_000);

  test("a worker is killed in the middle: all scores are those of grading here", async () => {
    cluster = await DaskCluster.start(2);
    const [first, second] = cluster.workers;
    let orphans: number[] = [];
    const told = await gradeApart(there, byScheduler(cluster.address, "--again"), {
      onGraded: (done) => {
        if (done !== 2) return;
        orphans = childrenOf(first.pid!);
        first.kill("SIGKILL");
      },
    });
    expect(told.status).toBe(0);
    expect(told.notices.join("\n")).toMatch(/^tcp:\S+ was lost while it graded \w+$/);
    expect(scores(told.graded)).toEqual(scores(await here.grade("steps", "--cell-seconds", "3")));
    expect(await exported(there)).toEqual(await exported(here));
    await eventually(() => !orphans.some(isAlive));
    expect(second.exitCode).toBe(null);
  }, 600_000);

  test("the scheduler is killed in the middle: it says so, and this machine goes on", async () => {
    cluster = await DaskCluster.start(2);
    const told = await gradeApart(there, byScheduler(cluster.address, "--again"), {
      onGraded: (done) => {
        if (done === 1) cluster!.scheduler.kill("SIGKILL");
      },
    });
    expect(told.status).toBe(1);
    expect(told.refusal).toMatch(
      /^the connection to the scheduler at tcp:\S+ was lost; what is graded is stored/,
    );
    const rest = await gradeApart(there, ["steps", "--cell-seconds", "3"]);
    expect(scores(rest.graded)).toEqual(scores(await here.grade("steps", "--cell-seconds", "3")));
  }, 600_000);

  test("a submission that loses each of its workers is not graded, and gets no zero", async () => {
    cluster = await DaskCluster.start(0);
    const nanny = cluster.addWorker("--nanny").pid!; // which starts a new worker in place of a killed one
    const killing = setInterval(() => {
      for (const worker of childrenOf(nanny))
        if (childrenOf(worker).some(isGrading)) process.kill(worker, "SIGKILL");
    }, 200);
    const student = ["--student", "ada", "--again"];
    const told = await gradeApart(there, byScheduler(cluster.address, ...student));
    clearInterval(killing);
    expect(told.status).toBe(1);
    expect(told.notices).toHaveLength(3);
    expect(told.graded).toMatchObject([{ student: "ada", score: null, verdict: "not graded" }]);
    expect(await exported(there)).toEqual(await exported(here));
    const again = await gradeApart(there, byScheduler(cluster.address, "--student", "ada"));
    expect(again.graded).toMatchObject([{ student: "ada", score: 8, fresh: true }]);
  }, 600_000);
});

async function handedIn(course: TemporaryCourse): Promise<TemporaryCourse> {
  course.add("steps", join(root, "test", "course", "fixtures", "steps"));
  await course.generate("steps");
  for (const [student, make] of Object.entries(submissions)) {
    const path = course.submission(student, "steps", "steps.ipynb");
    writeFileSync(path, JSON.stringify(make(course.source("steps", "steps"))));
  }
  return course;
}

function scores(graded: readonly Graded[]): Record<string, [number | null, string]> {
  const sorted = [...graded].sort((a, b) => (a.student < b.student ? -1 : 1));
  return Object.fromEntries(
    sorted.map(({ student, score, verdict }) => [student, [score, verdict]]),
  );
}

/** The students and scores of the gradebook. */
async function exported(course: TemporaryCourse): Promise<string[]> {
  const file = join(course.folder, "grades.csv");
  await runNbgrader(course.folder, ["export", "--to", file, "--assignment", "steps"]);
  const rows = readFileSync(file, "utf8").trim().split("\n");
  return rows.map((row) => [3, 9].map((place) => row.split(",")[place]).join(" ")).sort();
}

function contents(course: TemporaryCourse): string[] {
  return readdirSync(course.folder, { recursive: true }).map(String).sort();
}

function isGrading(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("course.grade_one");
  } catch {
    return false;
  }
}

async function eventually(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 150 && !holds(); i++) await pause(200);
  expect(holds()).toBe(true);
}
