import tslabTypeScript from "@tslab/typescript-for-tslab";
import * as tslab from "tslab/dist/converter.js";
import type TypeScript from "typescript";
import type { Converter } from "./types.js";

/** Makes a compiler for cells; `isBrowser` for those marked `@browser`. */
export const createConverter = tslab.createConverter as unknown as (options: {
  isJS: boolean;
  isBrowser: boolean;
}) => Converter;

/** Whether a cell could be run as it stands; else the indent of the line that is to follow. */
export const isCompleteCode = tslab.isCompleteCode;

/** The TypeScript that compiles the cells. */
export const typescript = tslabTypeScript as unknown as typeof TypeScript;
