import { attacks } from "./attacks.js";
import { changed } from "./changed.js";
import { errors } from "./errors.js";
import { files } from "./files.js";
import { forged } from "./forged.js";
import { usual } from "./usual.js";
import type { Case } from "./case.js";

export type { Case } from "./case.js";

/** The table: a submission a line, with what must come of it. */
export const cases: readonly Case[] = [
  ...usual,
  ...errors,
  ...changed,
  ...forged,
  ...attacks,
  ...files,
];
