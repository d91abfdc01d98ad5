import { join } from "node:path";
import { root } from "../tools/setup/root.mjs";
import { measurePart } from "./measurePart.js";
import { once } from "./once.js";
import { sources } from "./programs/folders.js";
import { readArguments, usage } from "./readArguments.js";
import { webEdition } from "./webEdition.js";
import { writePage } from "./writePage.js";

/** `npm run bench`, and `npm run bench:mnist`, whose first word is `once`. Returns the exit code. */
export async function bench(args: string[]): Promise<number> {
  try {
    if (args[0] === "once") await once(args.slice(1));
    else if (args[0] === "web") await webEdition();
    else await measureAll(args);
    return 0;
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
    console.error(`Cannot measure: ${error.message}\n\n${usage}`);
    return 2;
  }
}

async function measureAll(args: string[]): Promise<void> {
  const request = readArguments(args);
  if (request === undefined) {
    console.log(usage);
    return;
  }
  const folder = request.draft ? join(root, "build/bench-draft") : sources;
  for (const part of request.parts) {
    writePage(folder, part.name, await measurePart(part, request.runs));
  }
  console.log(`\nWritten: ${join(folder, "RESULTS.md")}`);
}
