import { expect, test } from "vitest";
import { runExample } from "./runExample";

function run(code: string, own = {}): Promise<string[]> {
  return runExample({ file: "page.md", line: 10, code }, own);
}

test("runExample finds nothing where every value comes out as promised", async () => {
  const code = `
import { Random, sigmoid } from "@deltabook/nn";
const half: number = sigmoid(0); // => 0.5
[half, "half"]; // => [ 0.5, 'half' ]
await Promise.resolve({ a: 1 }); // => { a: 1 }
console.log("half is", half); // => half is 0.5
new Random(1) instanceof Random;
// => true
`;
  expect(await run(code)).toEqual([]);
});

test("runExample names the line of a wrong value, and goes on", async () => {
  expect(await run("1 + 1; // => 3\n2; // => 2\n\n3; // => 4")).toEqual([
    expect.stringMatching(/page\.md:10 expected 3, received 2$/),
    expect.stringMatching(/page\.md:13 expected 4, received 3$/),
  ]);
});

test("runExample compares errors by their class and text", async () => {
  const code = `
import { sigmoid } from "@deltabook/nn";
sigmoid(NaN); // throws RangeError: Cannot compute sigmoid: x must be a finite number, received NaN
sigmoid(NaN); // throws TypeError: Cannot compute sigmoid: x must be a finite number, received NaN
sigmoid(0); // throws RangeError: no
`;
  expect(await run(code)).toEqual([
    expect.stringContaining("page.md:13 expected TypeError: Cannot"),
    expect.stringContaining("page.md:14 expected RangeError: no, received no error but 0.5"),
  ]);
});

test("runExample takes a promise of several lines, without regard to their breaks", async () => {
  const code = `
"a ".repeat(3).split("").map((c) => c.repeat(20)); // => [
//      'aaaaaaaaaaaaaaaaaaaa', '                    ',
//      'aaaaaaaaaaaaaaaaaaaa', '                    ',
//      'aaaaaaaaaaaaaaaaaaaa', '                    ' ]
// an ordinary comment
1; // => 1
`;
  expect(await run(code)).toEqual([]);
});

test("runExample names an error that no line promises, and an import of something else", async () => {
  expect(await run("undefinedName;")).toEqual([
    expect.stringContaining("page.md:10 ReferenceError: undefinedName is not defined"),
  ]);
  expect(await run('import { join } from "node:path"; join("a");')).toEqual([
    expect.stringContaining('may import from "@deltabook/nn" only, not from "node:path"'),
  ]);
});

test("runExample lends an example the exports of its own module", async () => {
  expect(await run("twice(2); // => 4", { twice: (x: number) => 2 * x })).toEqual([]);
});
