import { display, type DisplayHandle } from "../display";
import { playgroundBundle } from "./playgroundBundle";
import { readSettings, type PlaygroundOptions } from "./playgroundSettings";

export type { PlaygroundOptions };

/**
 * Shows a playground: a network for two inputs, trained live under the reader's hands. The options say how it is set at first.
 * It runs in the page that shows it; where no script runs there is a picture of its data.
 *
 * @throws TypeError or RangeError if an option is none of what the playground offers
 *
 * @example
 * ```ts
 * import { playground } from "@deltabook/nn";
 * playground({ dataset: "xor", units: [9] }); // throws RangeError: Cannot show playground: units of hidden layer 1 must be an integer from 1 to 8, received 9
 * ```
 */
export function playground(options: PlaygroundOptions = {}): DisplayHandle {
  return display(playgroundBundle(readSettings(options)));
}
