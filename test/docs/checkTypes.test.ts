import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./example";
import { checkTypes } from "./checkTypes";

test(
  "checkTypes names the line and the fault, and knows the library's types",
  { timeout: 60_000 },
  () => {
    const code = 'import { sigmoid } from "@deltabook/nn";\nsigmoid(0);\nsigmoid("0");\n';
    const example = { file: join(root, "README.md"), line: 5, code };
    expect(checkTypes([example], [[]]).errors).toEqual([
      "README.md:7 Argument of type 'string' is not assignable to parameter of type 'number'.",
    ]);
  },
);
