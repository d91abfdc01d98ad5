import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runNbgrader } from "../../../tools/course/python.js";
import { sandboxStatus } from "../../../tools/course/sandbox/status.js";
import { root } from "../../../tools/setup/root.mjs";
import { ensureVenv } from "../../../tools/setup/venv.js";
import { TemporaryCourse } from "../temporaryCourse.js";
import { TrialHub } from "./trialHub.js";

const { works, reason } = sandboxStatus();
const course = new TemporaryCourse();
let hub: TrialHub;

/** A cell that runs a command in the student's server, as a terminal there would. */
function command(text: string): string {
  return `{
  const { spawnSync } = require("node:child_process");
  const { status, stdout, stderr } = spawnSync("bash", ["-c", ${JSON.stringify(text)}], { encoding: "utf8" });
  console.log(status + " " + stdout + stderr);
}`;
}

describe.skipIf(!works)(`a class on one machine${works ? "" : ` (${reason})`}`, () => {
  beforeAll(async () => {
    await ensureVenv(["start", "course", "hub"]);
    course.add("steps", join(root, "test", "course", "fixtures", "steps"));
    await course.generate("steps");
    await runNbgrader(course.folder, ["release_assignment", "steps"]);
    hub = await TrialHub.start(course.folder, ["ada", "blaise"]);
    await Promise.all(["ada", "blaise"].map((student) => hub.startServer(student)));
  });

  afterAll(async () => {
    await hub.stop();
    course.remove();
  });

  test("a student logs in by the own password, and by no other", async () => {
    const { ada, blaise } = hub.passwords;
    expect(await hub.logIn("ada", ada)).toBe(true);
    expect(await hub.logIn("ada", blaise)).toBe(false);
    expect(await hub.logIn("mallory", ada)).toBe(false);
  });

  test("a cell runs by our kernel, with the library, and the lessons are there", async () => {
    const [imports, outputs, lessons, user] = await hub.cells("ada", [
      'import { Dense, Sequential } from "@deltabook/nn";',
      "console.log(new Sequential([new Dense(3, { inputShape: [2] })]).countParams());",
      command("ls lessons/02-forward-pass.ipynb; pwd; whoami"),
      command("id -u"),
    ]);
    expect(imports).toBe("");
    expect(outputs).toBe("9\n");
    expect(lessons).toBe("0 lessons/02-forward-pass.ipynb\n/home/ada\nada\n\n");
    expect(user).not.toMatch(/^0 0\n/);
  });

  test("an assignment goes from release to fetch, submit, collect, autograde and feedback", async () => {
    const right = JSON.stringify(course.source("steps", "steps"));
    const [fetched] = await hub.cells("ada", [command("nbgrader fetch_assignment steps")]);
    expect(fetched).toMatch(/^0 /);
    const [written, submitted] = await hub.cells("ada", [
      `require("node:fs").writeFileSync("steps/steps.ipynb", ${JSON.stringify(right)});`,
      command("nbgrader submit steps"),
    ]);
    expect(written).toBe("");
    expect(submitted).toMatch(/^0 /);
    const [asFetched] = await hub.cells("blaise", [
      command("nbgrader fetch_assignment steps && nbgrader submit steps"),
    ]);
    expect(asFetched).toMatch(/^0 /);

    await runNbgrader(course.folder, ["collect", "steps"]);
    expect(readdirSync(join(course.folder, "submitted")).sort()).toEqual(["ada", "blaise"]);
    await runNbgrader(course.folder, ["autograde", "steps"]);
    const grades = join(course.folder, "grades.csv");
    await runNbgrader(course.folder, ["export", "--to", grades]);
    const scores = readFileSync(grades, "utf8").split("\n").slice(1, 3);
    expect(scores.map((row) => [row.split(",")[3], Number(row.split(",")[9])])).toEqual([
      ["ada", 8],
      ["blaise", 0],
    ]);

    await runNbgrader(course.folder, ["generate_feedback", "steps"]);
    await runNbgrader(course.folder, ["release_feedback", "steps"]);
    const [page] = await hub.cells("ada", [
      command("nbgrader fetch_feedback steps && cat steps/feedback/*/steps.html"),
    ]);
    expect(page).toMatch(/^0 /);
    expect(page).toMatch(/Score: 8\.0/);
  });

  test("grade by our command brings feedback back, too", async () => {
    const graded = await course.grade("steps", "--again");
    expect(graded.map(({ student, score }) => [student, score]).sort()).toEqual([
      ["ada", 8],
      ["blaise", 0],
    ]);
    await runNbgrader(course.folder, ["generate_feedback", "steps", "--force"]);
    await runNbgrader(course.folder, ["release_feedback", "steps"]);
  });

  test("a student sees nothing of others, the course and the hub, and changes nothing of the clone", async () => {
    writeFileSync(join(course.folder, "hub", "students", "blaise", "home", "diary.txt"), "dear");
    const paths = [course.folder, join(root, "course"), join(root, ".git"), "/home/blaise"];
    const exchange = "/srv/exchange/deltabook";
    const [files, folders, processes, writes, links] = await hub.cells("ada", [
      command(`ls -d ${paths.join(" ")} 2>/dev/null`),
      command(`ls /home ${exchange}/inbound ${exchange}/feedback`),
      command("cat /proc/[0-9]*/environ /proc/[0-9]*/cmdline 2>/dev/null | tr '\\0' '\\n'"),
      command(
        `for place in ${root}/node_modules ${root}/.venv ${exchange}/outbound ${exchange}/feedback /usr /; do touch $place/here && echo $place; done 2>/dev/null`,
      ),
      command(`ls ${root} ${root}/tools`),
    ]);
    expect(files.trim()).toBe("2");
    expect(folders).not.toMatch(/blaise/);
    expect(folders.match(/\.html/g)).toHaveLength(1);
    expect(processes).not.toMatch(/JUPYTERHUB_USER=blaise|CONFIGPROXY_AUTH_TOKEN|DELTABOOK_HUB=/);
    expect(writes).not.toMatch(/\//);
    expect(links).not.toMatch(/course|\.git|test/);
  });

  test("a student's kernels listen on no port of the machine", async () => {
    const [, file] = await hub.cells("ada", [
      "1",
      command("cat .local/share/jupyter/runtime/kernel-*.json | grep -h transport | sort -u"),
    ]);
    expect(file).toMatch(/ipc/);
    expect(file).not.toMatch(/tcp/);
  });

  test("a student's token opens no other server", async () => {
    const [token] = await hub.cells("ada", ["console.log(process.env.JUPYTERHUB_API_TOKEN);"]);
    expect((await hub.ask("/user/ada/api/status", "GET", token.trim())).status).toBe(200);
    expect((await hub.ask("/user/blaise/api/status", "GET", token.trim())).status).toBe(403);
    expect((await hub.ask("/hub/api/users/blaise", "GET", token.trim())).status).toBe(404);
  });
});
