import { join } from "node:path";
import { root } from "../../tools/setup/root.mjs";

/** The bench's sources. */
export const sources = join(root, "bench");

/** The bench's compiled programs. */
export const compiled = join(root, "build/bench");

/** What is installed or compiled to compare with; may be deleted at any time. */
export const peers = join(root, "build/peers");
