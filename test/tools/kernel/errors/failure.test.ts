import { expect, it } from "vitest";
import { heading, joinFailures } from "../../../../tools/kernel/errors/failure";

const stopped = { ename: "Interrupted", evalue: "stopped", traceback: ["Interrupted: stopped"] };

it("joinFailures keeps the name of the first, and the traces of both", () => {
  const late = {
    ename: "Error",
    evalue: "late",
    traceback: ["Error: late", "    at In[1], line 2"],
  };
  expect(joinFailures(stopped, late)).toEqual({
    ename: "Interrupted",
    evalue: "stopped",
    traceback: ["Interrupted: stopped", "Error: late", "    at In[1], line 2"],
  });
});

it("joinFailures tells once what both say", () => {
  expect(joinFailures(stopped, { ...stopped })).toBe(stopped);
});

it("heading has the name in red, and the value where there is one", () => {
  expect(heading("Error", "")).toBe("\x1b[31mError\x1b[0m");
  expect(heading("Error", "too big")).toBe("\x1b[31mError\x1b[0m: too big");
});
