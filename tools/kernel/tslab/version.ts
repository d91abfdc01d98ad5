import { createRequire } from "node:module";

const load = createRequire(import.meta.url);

export const { version: tslabVersion } = load("tslab/package.json") as { version: string };
