import { describe, expect, it } from "vitest";
import { describeThrown, type CellLine } from "../../../../tools/kernel/errors/describe";

const cellLine: CellLine = ({ name, line }) =>
  name === "In[2]" && line === 3 ? "  throw new Error();" : undefined;

function errorWith(stack: string, error: Error = new RangeError("too big")): Error {
  error.stack = `${error.name}: ${error.message}\n${stack}`;
  return error;
}

describe("describeThrown", () => {
  it("tells name, message and stack of an error, and quotes the cell's line once", () => {
    const stack = "    at get (lib/x.ts:1:1)\n    at f (In[2], line 3)\n    at In[2], line 3";
    expect(describeThrown(errorWith(stack), cellLine)).toEqual({
      ename: "RangeError",
      evalue: "too big",
      traceback: [
        "\x1b[31mRangeError\x1b[0m: too big",
        "    at get (lib/x.ts:1:1)",
        "    at f (In[2], line 3)",
        "      > throw new Error();",
        "    at In[2], line 3",
      ],
    });
  });

  it("follows the cause, and stops where an error is its own cause", () => {
    const error = errorWith("", new Error("outer", { cause: errorWith("    at In[2], line 3") }));
    expect(describeThrown(error, cellLine).traceback).toEqual([
      "\x1b[31mError\x1b[0m: outer",
      "Caused by \x1b[31mRangeError\x1b[0m: too big",
      "    at In[2], line 3",
      "      > throw new Error();",
    ]);
    const endless = new Error("endless");
    endless.cause = endless;
    expect(describeThrown(endless, cellLine).traceback.length).toBeGreaterThan(1);
  });

  it("shows of a stop where the cell was, and no cause", () => {
    const stop = Object.assign(new Error("stopped", { cause: new Error("Stop was pressed") }), {
      name: "Interrupted",
    });
    const stack = "    at train (lib/x.ts:1:1)\n    at f (In[2], line 3)\n    at node.ts:2:2";
    expect(describeThrown(errorWith(stack, stop), cellLine).traceback).toEqual([
      "\x1b[31mInterrupted\x1b[0m: stopped",
      "    at f (In[2], line 3)",
      "      > throw new Error();",
    ]);
  });

  it("names the errors that an AggregateError collects", () => {
    const error = errorWith("", new AggregateError([errorWith("")], "all failed"));
    expect(describeThrown(error, cellLine).traceback).toContain(
      "Caused by \x1b[31mRangeError\x1b[0m: too big",
    );
  });

  it.each([
    ["a text", "a text"],
    [{ code: 7 }, "{ code: 7 }"],
    [undefined, "undefined"],
  ])("shows what is thrown and no error: %j", (thrown, evalue) => {
    const traceback = [`\x1b[31mThrown\x1b[0m: ${evalue}`];
    expect(describeThrown(thrown, cellLine)).toEqual({ ename: "Thrown", evalue, traceback });
  });
});
