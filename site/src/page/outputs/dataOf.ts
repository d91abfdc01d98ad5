import type { Output } from "../../../../tools/notebooks/notebook";
import { richest, type DrawnType } from "./richest";

/** What an output shows in this form; undefined if it has none, or a richer one. */
export function dataOf(output: Output, type: DrawnType): unknown {
  return "data" in output && richest(output.data) === type ? output.data[type] : undefined;
}

/** The text that an output shows in this form; undefined if it has none, or a richer one. */
export function textOf(output: Output, type: DrawnType): string | undefined {
  const data = dataOf(output, type);
  return data === undefined || typeof data === "string" ? data : JSON.stringify(data);
}

/** What an output says to those who do not see it. */
export function altOf(output: Output, otherwise: string): string {
  const text = "data" in output ? output.data["text/plain"] : undefined;
  return typeof text === "string" ? text : otherwise;
}
