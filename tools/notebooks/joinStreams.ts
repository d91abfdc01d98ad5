import type { Output } from "./notebook.js";

/** The outputs with neighbouring pieces of one stream joined: where it was cut depends on the moment. */
export function joinStreams(outputs: readonly Output[]): Output[] {
  const joined: Output[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    if (
      last?.output_type === "stream" &&
      output.output_type === "stream" &&
      last.name === output.name
    ) {
      joined.splice(-1, 1, { ...last, text: last.text + output.text });
    } else joined.push(output);
  }
  return joined;
}
