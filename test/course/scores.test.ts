import { existsSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo, type Server } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Graded } from "../../tools/course/gradeEvents.js";
import { runNbgrader } from "../../tools/course/python.js";
import { sandboxStatus } from "../../tools/course/sandbox/status.js";
import { ensureVenv } from "../../tools/setup/venv.js";
import { root } from "../../tools/setup/root.mjs";
import { cases, type Case } from "./submissions/index.js";
import { TemporaryCourse, type RawNotebook } from "./temporaryCourse.js";

const { works, reason } = sandboxStatus();
const notebook = "forward-pass";
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
    for (const one of cases) handIn(one);
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

function handIn({ student, make }: Case): void {
  const path = course.submission(student, "ps1", `${notebook}.ipynb`);
  if (make === "none") writeFileSync(join(path, "..", "my-work.ipynb"), "{}");
  else if (make === "link") symlinkSync("/etc/passwd", path);
  else if (typeof make !== "function") writeFileSync(path, make);
  else {
    const made = JSON.stringify(make(right(), course.released("ps1", notebook)));
    const { port } = server.address() as AddressInfo;
    writeFileSync(path, made.replace("PORT", String(port)));
  }
}

/** What students got, with the solutions of the source in it, but for the written answer. */
function right(): RawNotebook {
  const released = course.released("ps1", notebook);
  const solutions = new Map(
    course
      .source("ps1", notebook)
      .cells.map(({ metadata, source }) => [metadata.nbgrader?.grade_id, source]),
  );
  for (const cell of released.cells) {
    const name = cell.metadata.nbgrader?.grade_id;
    const solution = solutions.get(name);
    if (cell.cell_type === "code" && name && !name.startsWith("test-") && solution)
      cell.source = solution;
  }
  return released;
}
