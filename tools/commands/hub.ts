import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { courseFolder } from "../course/courseFolder.js";
import { table } from "../course/table.js";
import { requireForHub } from "../hub/requirements.js";
import { startHub } from "../hub/server.js";
import { hubSettings, keptPasswords, type HubChoices, type Passwords } from "../hub/settings.js";
import { ensureVenv } from "../setup/venv.js";

const usage = `Usage: npm run hub [-- --students ada,blaise] [-- --port 8000]

A class on this machine, until Ctrl-C: a JupyterHub on 127.0.0.1, with a server for each student that has the lessons, our
kernel and nbgrader's exchange, and one for the teacher in the course. docs/teaching.md says how to open it to a real class.

  --students ada,blaise  their names; ada, blaise and charles without it
  --teacher NAME         the teacher's; teacher without it
  --port 8000            where it listens
  --course FOLDER        another course than the folder course
  --folder FOLDER        where all that it writes lies; the folder hub of the course without it
  --idle-minutes 60      what nobody has used for so long is ended
  --config FILE          a configuration of JupyterHub that is read last, for another authenticator
  --unsafe               students' servers without a sandbox: each student can then do whatever you can

Exit codes: 0 ended by Ctrl-C, 1 it could not start, 2 a wrong argument.`;

const options = {
  students: { type: "string", default: "ada,blaise,charles" },
  teacher: { type: "string", default: "teacher" },
  port: { type: "string", default: "8000" },
  "idle-minutes": { type: "string", default: "60" },
  course: { type: "string" },
  folder: { type: "string" },
  config: { type: "string" },
  unsafe: { type: "boolean", default: false },
  help: { type: "boolean", short: "h" },
} as const;

/** The `npm run hub` command. Returns its exit code. */
export async function run(args: string[]): Promise<number> {
  const choices = choose(args);
  if (typeof choices === "number") return choices;
  await ensureVenv(["start", "course", "hub"]);
  await requireForHub(choices);
  return serve(choices);
}

/** What the arguments ask for, or the exit code where there is nothing to do. */
function choose(args: string[]): HubChoices | number {
  try {
    const { values } = parseArgs({ args, options });
    if (values.help) {
      console.log(usage);
      return 0;
    }
    const course = courseFolder(values.course);
    return {
      course,
      folder: resolve(values.folder ?? join(course, "hub")),
      port: wholeNumber(values.port, "port", 65_535),
      idleMinutes: wholeNumber(values["idle-minutes"], "idle-minutes", 100_000),
      teacher: userName(values.teacher),
      students: values.students.split(",").map(userName),
      unsafe: values.unsafe,
      ...(values.config !== undefined && { config: resolve(values.config) }),
    };
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    console.error(`Cannot start the hub: ${error.message}\n\n${usage}`);
    return 2;
  }
}

function wholeNumber(text: string, name: string, largest: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0 && value <= largest) return value;
  throw new RangeError(`expected --${name} as an integer from 1 to ${largest}, received "${text}"`);
}

function userName(text: string): string {
  if (/^[a-z0-9_-][a-z0-9_.-]*$/.test(text)) return text; // JupyterHub makes small letters of all others
  throw new RangeError(
    `expected names of small letters, digits, "-", "_" and ".", received ${JSON.stringify(text)}`,
  );
}

async function serve(choices: HubChoices): Promise<number> {
  const { folder, teacher, students } = choices;
  const passwords = keptPasswords(folder, [teacher, ...students]);
  const hub = startHub(await hubSettings(choices, passwords));
  let isStopping = false as boolean;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      isStopping = true;
      hub.stop();
    });
  }
  if (await hub.ready) console.log(welcome(choices, passwords));
  const status = await hub.ended;
  return isStopping ? 0 : status || 1;
}

function welcome({ port, teacher, config }: HubChoices, passwords: Passwords): string {
  const rows = Object.entries(passwords).map(([name, password]) => [
    name === teacher ? `${name} (teaches)` : name,
    password,
  ]);
  const users =
    config === undefined ? `${table([{ title: "user" }, { title: "password" }], rows)}\n` : "";
  return `\nThe class is open at http://127.0.0.1:${port}\n\n${users}\nCtrl-C ends it.\n`;
}
