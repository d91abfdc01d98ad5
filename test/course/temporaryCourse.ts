import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Graded, GradeEvent } from "../../tools/course/gradeEvents.js";
import { courseEnvironment, runModule, runNbgrader } from "../../tools/course/python.js";
import { root } from "../../tools/setup/root.mjs";

/** A notebook as it lies in a file; tests change it as they like. */
export interface RawNotebook {
  cells: RawCell[];
  metadata: Record<string, unknown>;
  nbformat: number;
  nbformat_minor: number;
}

export interface RawCell {
  cell_type: string;
  id?: string;
  source: string | string[];
  metadata: { nbgrader?: { grade_id: string; points?: number }; tags?: string[] };
  outputs?: unknown[];
  execution_count?: number | null;
}

/** A course in a folder of its own, with our configuration. */
export class TemporaryCourse {
  readonly folder = mkdtempSync(join(tmpdir(), "deltabook-course-"));

  constructor() {
    const config = `load_subconfig("nbgrader_config.py", path=${JSON.stringify(join(root, "course"))})
c = get_config()
c.CourseDirectory.root = c.RestoreCells.course = c.RunInSandbox.course = ${JSON.stringify(this.folder)}
c.Exchange.root = ${JSON.stringify(join(this.folder, "hub", "exchange"))}
c.OfHub.students = ${JSON.stringify(join(this.folder, "hub", "students"))}
`;
    writeFileSync(join(this.folder, "nbgrader_config.py"), config);
  }

  /** Takes an assignment from a folder with its source. */
  add(assignment: string, from: string): void {
    cpSync(from, join(this.folder, "source", assignment), { recursive: true });
  }

  async generate(assignment: string): Promise<void> {
    await runNbgrader(this.folder, ["generate_assignment", assignment, "--create", "--force"]);
  }

  released(assignment: string, notebook: string): RawNotebook {
    return read(join(this.folder, "release", assignment, `${notebook}.ipynb`));
  }

  source(assignment: string, notebook: string): RawNotebook {
    return read(join(this.folder, "source", assignment, `${notebook}.ipynb`));
  }

  /** The path of what a student hands in; its folder is made. */
  submission(student: string, assignment: string, file: string): string {
    const path = join(this.folder, "submitted", student, assignment, file);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  }

  /** Grades as `npm run course -- grade` does. */
  async grade(assignment: string, ...options: string[]): Promise<Graded[]> {
    const graded: Graded[] = [];
    await runModule("grade", [this.folder, assignment, ...options], (told) => {
      const event = told as GradeEvent;
      if (event.event === "refused") throw new Error(event.text);
      if (event.event === "graded") graded.push(event);
    });
    return graded;
  }

  /** A student's notebook after grading. */
  graded(student: string, assignment: string, notebook: string): RawNotebook {
    return read(join(this.folder, "autograded", student, assignment, `${notebook}.ipynb`));
  }

  /** The text of a student's page. */
  page(student: string, assignment: string, notebook: string): string {
    return readFileSync(
      join(this.folder, "feedback", student, assignment, `${notebook}.html`),
      "utf8",
    );
  }

  environment(): NodeJS.ProcessEnv {
    return courseEnvironment();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function read(path: string): RawNotebook {
  return JSON.parse(readFileSync(path, "utf8")) as RawNotebook;
}
