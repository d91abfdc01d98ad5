import { parseArgs } from "node:util";
import { collect } from "../course/collect.js";
import { courseFolder } from "../course/courseFolder.js";
import { exportScores } from "../course/exportScores.js";
import { feedback } from "../course/feedback.js";
import { generate } from "../course/generate.js";
import { grade } from "../course/grade.js";
import { split } from "../course/split.js";
import { ensureVenv } from "../setup/venv.js";

const usage = `Usage: npm run course -- generate | collect | grade | feedback | export ASSIGNMENT

Teaches by nbgrader; docs/teaching.md says how. Each prints a table.
  generate  makes the students' version from course/source, and keeps the hidden tests in the gradebook
  collect   takes what students handed in from nbgrader's exchange to course/submitted
  grade     runs it in a sandbox and stores the scores; what is graded already is not run again
  feedback  writes a page for each student to course/feedback
  export    writes the scores as CSV
  split     makes the students' version and the solution without nbgrader (npm run course -- split --help)

  --course FOLDER     another course than the folder course
  --student NAME      grade: only this student; may be repeated
  --slots 2           grade: so many at a time; as many as there are processors without it
  --cell-seconds 20   grade: seconds that a cell may take, in place of what the assignment says
  --again             grade: runs what is graded once more
  --unsafe            grade: without a sandbox; what students wrote can then do whatever you can
  --to FILE           export: the file

Exit codes: 0 all is well, 1 not done or not for all, 2 a wrong argument.`;

/** The `npm run course` command. Returns its exit code. */
export async function run(args: string[]): Promise<number> {
  if (args[0] === "split") return split(args.slice(1));
  const chosen = choose(args);
  if (typeof chosen === "number") return chosen;
  await ensureVenv(["start", "course"]);
  return chosen();
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
  slots: { type: "string" },
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
  collect,
  feedback,
  grade: (course, assignment, values) => {
    const { student: students, again, unsafe } = values;
    const [slots, cellSeconds] = [count(values, "slots"), count(values, "cell-seconds")];
    return grade({
      ...{ course, assignment },
      ...(slots !== undefined && { slots }),
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
    throw new TypeError(`expected ${Object.keys(actions).join(", ")}, received ${name}`);
  }
  if (!assignment || more.length > 0 || !/^\w[\w.-]*$/.test(assignment)) {
    const received = [assignment, ...more].filter(Boolean).join(" ") || "nothing";
    throw new TypeError(`expected one assignment such as ps1, received ${received}`);
  }
  [count(values, "slots"), count(values, "cell-seconds")].forEach(Number);
  return () => actions[name](courseFolder(values.course), assignment, values);
}

function count(values: Values, name: "slots" | "cell-seconds"): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new RangeError(`expected --${name} as a positive integer, received "${text}"`);
}
