import { spawn } from "node:child_process";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GradeEvent } from "../../tools/course/gradeEvents.js";
import { sandboxStatus } from "../../tools/course/sandbox/status.js";
import { pathsOf } from "../../tools/setup/paths.js";
import { root } from "../../tools/setup/root.mjs";
import { ensureVenv } from "../../tools/setup/venv.js";
import { childrenOf, isAlive } from "./processes.js";
import { TemporaryCourse } from "./temporaryCourse.js";

const { works, reason } = sandboxStatus();
const course = new TemporaryCourse();
const students = ["ada", "blaise", "charles", "dorothy", "emmy", "fei"];

describe.skipIf(!works)(`grading that was killed${works ? "" : ` (${reason})`}`, () => {
  beforeAll(async () => {
    await ensureVenv(["start", "course"]);
    course.add("steps", join(root, "test", "course", "fixtures", "steps"));
    await course.generate("steps");
    for (const student of students) {
      const notebook = JSON.stringify(course.source("steps", "steps"));
      writeFileSync(course.submission(student, "steps", "steps.ipynb"), notebook);
    }
  });

  afterAll(() => {
    course.remove();
  });

  test("grade goes on after kill -9 with what is missing", async () => {
    const before = await gradeUntilKilled(2);
    const stored = resultTimes();
    const graded = await course.grade("steps", "--jobs", "2");
    expect(graded.map(({ student }) => student).sort()).toEqual(students);
    expect(graded.every(({ score }) => score === 8)).toBe(true);
    const known = graded.filter(({ fresh }) => !fresh).map(({ student }) => student);
    expect(known).toEqual(expect.arrayContaining(before));
    expect(known.length).toBeLessThan(students.length);
    for (const [file, time] of stored) expect(statSync(file).mtimeMs).toBe(time);
  }, 600_000);

  test("grade runs again what was handed in anew, and nothing else", async () => {
    const notebook = JSON.stringify(course.released("steps", "steps"));
    writeFileSync(course.submission("ada", "steps", "steps.ipynb"), notebook);
    const graded = await course.grade("steps");
    const fresh = graded.filter((one) => one.fresh).map(({ student, score }) => [student, score]);
    expect(fresh).toEqual([["ada", 0]]);
  }, 600_000);
});

/** Starts to grade, and kills the process once so many are done; resolves to these, when its children have ended too. */
async function gradeUntilKilled(count: number): Promise<string[]> {
  const args = ["-m", "course.grade", course.folder, "steps", "--jobs", "2"];
  const child = spawn(pathsOf(root).venvPython, args, {
    env: course.environment(),
    stdio: ["pipe", "pipe", "ignore"],
  });
  const done: string[] = [];
  createInterface({ input: child.stdout }).on("line", (line) => {
    const event = JSON.parse(line) as GradeEvent;
    if (event.event !== "graded") return;
    done.push(event.student);
    if (done.length === count) child.kill("SIGKILL");
  });
  const children = new Set<number>();
  const watch = setInterval(() => {
    for (const pid of childrenOf(child.pid!)) children.add(pid);
  }, 200);
  await new Promise((resolve) => child.on("exit", resolve));
  clearInterval(watch);
  for (let i = 0; i < 100 && [...children].some(isAlive); i++) await pause(200);
  expect([...children].filter(isAlive)).toEqual([]);
  return done;
}

function resultTimes(): [string, number][] {
  const folder = join(course.folder, ".grading", "steps");
  return readdirSync(folder)
    .map((student) => join(folder, student, "steps.json"))
    .flatMap((file) => {
      try {
        return [[file, statSync(file).mtimeMs] as [string, number]];
      } catch {
        return [];
      }
    });
}
