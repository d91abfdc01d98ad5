import { all, type Case } from "./case.js";
import { extra } from "./edits.js";

/** Work that reaches for what is not its own. */
export const attacks: readonly Case[] = [
  {
    student: "looks-around",
    make: extra(
      `const fs = require("node:fs"); const found: string[] = [];
const look = (folder: string, depth: number): void => { let names: string[] = []; try { names = fs.readdirSync(folder); } catch { return; } for (const name of names) { const path = folder + "/" + name; if (/gradebook|nbgrader_config|submitted|forward-pass|solution/i.test(name)) found.push(path); if (depth > 0 && !/^.(proc|sys|dev)/.test(path)) look(path, depth - 1); } };
for (const folder of ["/tmp", "/home", "/root", "/var", "/work", "/srv", "."]) look(folder, 3);
console.log(found.length === 0 ? "FOUND-NOTHING" : "FOUND " + found.join(" "));`,
      "first",
    ),
    score: all,
    verdict: "graded",
    says: /FOUND-NOTHING<|FOUND-NOTHING\s/,
  },
  {
    student: "writes-outside",
    make: extra(`let written = 0; for (const folder of ["/usr", "/etc", "/var/tmp", "/work", "/root", "/opt"]) { try { require("node:fs").writeFileSync(folder + "/deltabook-was-here", "x"); written++; } catch {} }
console.log("WRITTEN-" + written);`),
    score: all,
    verdict: "graded",
    says: /WRITTEN-0/,
  },
  {
    student: "network",
    make: extra(`const answer = await new Promise((resolve) => { const socket = require("node:net").connect(PORT, "127.0.0.1"); socket.on("connect", () => resolve("CONNECTED")); socket.on("error", () => resolve("NO-NETWORK")); });
console.log(answer);`),
    score: all,
    verdict: "graded",
    says: /NO-NETWORK<|NO-NETWORK\s/,
  },
  {
    student: "environment",
    make: extra(
      `console.log("ENVIRONMENT", JSON.stringify(process.env)); try { console.log(require("node:fs").readFileSync("/proc/1/environ", "latin1")); } catch {}`,
    ),
    score: all,
    verdict: "graded",
    silent: /deltabook-test-credential/,
  },
  {
    student: "fork-bomb",
    make: extra(
      `const { spawn } = require("node:child_process"); for (let i = 0; i < 2000; i++) { try { spawn("/bin/sh", ["-c", "sleep 60 & sleep 60"]).on("error", () => undefined); } catch {} }`,
    ),
    score: all,
    verdict: "graded",
  },
];
