import { examine } from "../doctor/examine.js";
import { thisMachine } from "../setup/machine.js";
import { root } from "../setup/root.mjs";

/** `npm run doctor`: looks at all that Deltabook needs and says, for what fails, the exact fix. */
export async function run(): Promise<number> {
  const { lines, canStart } = await examine(thisMachine, root);
  console.log(lines.join("\n"));
  return canStart ? 0 : 1;
}
