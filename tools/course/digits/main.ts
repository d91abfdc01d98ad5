import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { unseenDigits } from "./unseenDigits.js";

/**
 * `node build/tools/course/digits/main.js FOLDER [--secret TEXT] [--count 500]`: writes the images to FOLDER/digits.json and
 * what they show to FOLDER/labels.json. Without a secret they follow from a new random one, which FOLDER/seed keeps.
 */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { secret: { type: "string" }, count: { type: "string", default: "500" } },
  });
  const [folder] = positionals;
  const secret = values.secret ?? randomBytes(32).toString("hex");
  const { images, labels } = await unseenDigits(secret, Number(values.count));
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeWhole(join(folder, "seed"), secret);
  writeWhole(join(folder, "digits.json"), JSON.stringify({ images }));
  writeWhole(join(folder, "labels.json"), JSON.stringify(labels)); // the last: where it is, all is
}

function writeWhole(path: string, text: string): void {
  writeFileSync(`${path}.part`, text, { mode: 0o600 });
  renameSync(`${path}.part`, path);
}

await main();
