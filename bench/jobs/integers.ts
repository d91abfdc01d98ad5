import { parseArgs } from "node:util";

/**
 * The options of a program, all of them positive integers or 0: `integers({ seed: 1 })` reads `--seed 7`.
 *
 * @param defaults  the options that there are, with the values that they have when they are not given
 */
export function integers<Name extends string>(
  defaults: Readonly<Record<Name, number>>,
  args: string[] = process.argv.slice(2),
): Record<Name, number> {
  const names = Object.keys(defaults) as Name[];
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" }] as const));
  const { values } = parseArgs({ args, options });
  const read = (name: Name): number => {
    const text = values[name];
    if (text === undefined) return defaults[name];
    if (/^\d+$/.test(text)) return Number(text);
    throw new RangeError(`Cannot measure: --${name} must be a whole number, received "${text}"`);
  };
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Record<Name, number>;
}
