import { existsSync, readFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graded } from "../../tools/course/gradeEvents.js";
import { runNbgrader } from "../../tools/course/python.js";
import { sandboxStatus } from "../../tools/course/sandbox/status.js";
import { ensureVenv } from "../../tools/setup/venv.js";
import { root } from "../../tools/setup/root.mjs";
import { handIn, notebook } from "./submissions/handIn.js";
import { cases } from "./submissions/index.js";
import { TemporaryCourse } from "./temporaryCourse.js";

const { works, reason } = sandboxStatus();
const course = new TemporaryCourse();
const graded = new Map<string, Graded>();
let server: Server;
let csv = "";

describe.skipIf(!works)(`the table of submissions${works ? "" : ` (${reason})`}`, () => {
  beforeAll(async () => {
    await ensureVenv(["start", "course"]);
    server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    course.add("ps1", join(root, "course", "source", "ps1"));
    await course.generate("ps1");
    const { port } = server.address() as AddressInfo;
    for (const one of cases) handIn(course, one, one.student, port);
    process.env["DELTABOOK_TEST_SECRET"] = "deltabook-test-credential";
    for (const one of await course.grade("ps1", "--cell-seconds", "8"))
      graded.set(one.student, one);
    await runNbgrader(course.folder, ["generate_feedback", "ps1", "--force"]);
    const file = join(course.folder, "grades.csv");
    await runNbgrader(course.folder, ["export", "--to", file, "--assignment", "ps1"]);
    csv = readFileSync(file, "utf8");
  }, 1_200_000);

  afterAll(() => {
    server.close();
    course.remove();
  });

  test.each(cases)("$student: $score points, $verdict", ({ student, score, verdict }) => {
    expect(graded.get(student)).toMatchObject({ score, verdict, max_score: 20 });
  });

  test.each(cases)("$student: the page says what happened, and no hidden test", (one) => {
    const page = course.page(one.student, "ps1", notebook);
    expect(page).not.toMatch(/795010|0\.7989338/);
    if (one.says) expect(page.replace(/<[^>]+>/g, "")).toMatch(one.says);
    if (one.silent) expect(page).not.toMatch(one.silent);
  });

  test.each(cases)("$student: the exported scores say the same", ({ student, score }) => {
    const row = csv.split("\n").find((line) => line.split(",")[3] === student);
    expect(Number(row?.split(",")[9])).toBe(score);
  });

  test("nothing was written outside the sandbox", () => {
    const folders = ["/usr", "/etc", "/var/tmp", "/work", "/root", "/opt"];
    expect(folders.filter((folder) => existsSync(join(folder, "deltabook-was-here")))).toEqual([]);
  });
});
