import { describe, expect, test } from "vitest";
import { failureText } from "../../../../tools/notebooks/run/failureText.js";
import { execution } from "./makeExecution.js";

const place = "notebooks/02-forward-pass.ipynb, cell 2 (code-2)";

describe("failureText", () => {
  test("names cell and error, and shows the traceback without colours", () => {
    const traceback = [
      "\u001b[31mRangeError\u001b[0m: too far",
      "  at (In[1], line 2)",
      "  > go();",
    ];
    expect(failureText(execution("const a = 1;\ngo();", { traceback }))).toBe(
      `${place}: RangeError: too far\n      at (In[1], line 2)\n      > go();`,
    );
  });

  test("shows how the cell begins where the traceback shows none of its lines", () => {
    const failure = { ename: "Timeout", evalue: "the cell took longer than 2 seconds" };
    expect(failureText(execution("// a loop\nwhile (true);", failure))).toBe(
      `${place}: Timeout: the cell took longer than 2 seconds\n    > while (true);`,
    );
  });

  test("names the notebook where no cell is to blame", () => {
    const failure = { cell: null, ename: "NoSuchKernel", evalue: "no kernel" };
    expect(failureText(execution("1", failure))).toBe(
      "notebooks/02-forward-pass.ipynb: NoSuchKernel: no kernel",
    );
  });

  test("is empty where nothing failed", () => {
    expect(failureText(execution("1"))).toBe("");
  });
});
