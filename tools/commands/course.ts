import { parseArgs } from "node:util";
import { cluster, isClusterRole, readAddress } from "../course/cluster.js";
import { collect } from "../course/collect.js";
import { count } from "../course/count.js";
import { courseFolder } from "../course/courseFolder.js";
import { exportScores } from "../course/exportScores.js";
import { feedback } from "../course/feedback.js";
import { generate } from "../course/generate.js";
import { grade } from "../course/grade.js";
import { release, returnFeedback } from "../course/release.js";
import { split } from "../course/split.js";
import { ensureVenv } from "../setup/venv.js";

const usage = `Usage: npm run course -- generate | release | collect | grade | feedback | return | export ASSIGNMENT
       npm run course -- split | scheduler | worker --help

Teaches by nbgrader; docs/teaching.md says how. Each prints a table.
  generate  makes the students' version from course/source, and keeps the hidden tests in the gradebook
  release   puts it into nbgrader's exchange, for students to fetch
  collect   takes what students handed in from nbgrader's exchange to course/submitted
  grade     runs it in a sandbox and stores the scores; what is graded already is not run again
  feedback  writes a page for each student to course/feedback
  return    puts the pages into nbgrader's exchange, each for its student alone
  export    writes the scores as CSV
  split     makes the students' version and the solution without nbgrader (npm run course -- split --help)
  scheduler, worker  let other machines grade (npm run course -- worker --help)

  --course FOLDER     another course than the folder course
  --student NAME      grade: only this student; may be repeated
  --jobs 2            grade: so many at a time; as many as there are processors without it
  --scheduler ADDRESS grade: on the workers of the Dask scheduler at tcp://HOST:PORT, not on this machine
  --cell-seconds 20   grade: seconds that a cell may take, in place of what the assignment says
  --again             grade: runs what is graded once more
  --unsafe            grade: without a sandbox; what students wrote can then do whatever you can
  --to FILE           export: the file

Exit codes: 0 all is well, 1 not done or not for all, 2 a wrong argument, 130 stopped by Ctrl+C.`;

/** The `npm run course` command. Returns its exit code. */
export async function run(args: string[]): Promise<number> {
  const [name = "", ...rest] = args;
  if (name === "split") return split(rest);
  if (isClusterRole(name)) return cluster(name, rest);
  const chosen = choose(args);
  return typeof chosen === "number" ? chosen : chosen();
}

/** What the arguments ask for, or the exit code where there is nothing to do. */
function choose(args: string[]): (() => Promise<number>) | number {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    return action(positionals, values);
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    console.error(`Cannot run the course: ${error.message}\n\n${usage}`);
    return 2;
  }
}

const options = {
  course: { type: "string" },
  student: { type: "string", multiple: true },
  jobs: { type: "string" },
  scheduler: { type: "string" },
  "cell-seconds": { type: "string" },
  again: { type: "boolean" },
  unsafe: { type: "boolean" },
  to: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const actions: Readonly<
  Record<string, (course: string, assignment: string, values: Values) => Promise<number>>
> = {
  generate,
  release,
  collect,
  feedback,
  return: returnFeedback,
  grade: (course, assignment, values) => {
    const { student: students, scheduler, again, unsafe } = values;
    const jobs = count(values.jobs, "jobs");
    const cellSeconds = count(values["cell-seconds"], "cell-seconds");
    return grade({
      ...{ course, assignment },
      ...(jobs !== undefined && { jobs }),
      ...(scheduler !== undefined && { scheduler }),
      ...(cellSeconds !== undefined && { cellSeconds }),
      ...(students && { students }),
      ...(again && { again }),
      ...(unsafe && { unsafe }),
    });
  },
  export: (course, assignment, { to }) => exportScores(course, assignment, to),
};

function action(positionals: readonly string[], values: Values): () => Promise<number> {
  const [name = "nothing", assignment, ...more] = positionals;
  if (!Object.hasOwn(actions, name)) {
    const names = [...Object.keys(actions), "split", "scheduler", "worker"];
    throw new TypeError(`expected ${names.join(", ")}, received ${name}`);
  }
  if (!assignment || more.length > 0 || !/^\w[\w.-]*$/.test(assignment)) {
    const received = [assignment, ...more].filter(Boolean).join(" ") || "nothing";
    throw new TypeError(`expected one assignment such as ps1, received ${received}`);
  }
  for (const option of ["jobs", "cell-seconds"] as const) count(values[option], option);
  checkScheduler(values);
  return async () => {
    await ensureVenv(["start", "course", ...(values.scheduler ? ["cluster" as const] : [])]);
    return actions[name](courseFolder(values.course), assignment, values);
  };
}

function checkScheduler({ scheduler, jobs, unsafe }: Values): void {
  if (scheduler === undefined) return;
  readAddress(scheduler);
  if (jobs !== undefined) throw new TypeError("each worker has --jobs of its own, not --scheduler");
  if (unsafe) throw new TypeError("--unsafe is for this machine only, not for --scheduler");
}
