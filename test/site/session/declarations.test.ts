import { expect, test, vi } from "vitest";
import { Declarations } from "../../../site/src/session/declarations";

test("Declarations are empty at first, then what was set", async () => {
  const declarations = new Declarations();
  expect(await declarations.text).toBe("");
  declarations.set("declare let a;");
  expect(await declarations.text).toBe("declare let a;");
});

test("Declarations.findLater asks once, when somebody needs it, and again after an error", async () => {
  const declarations = new Declarations();
  const find = vi.fn<() => Promise<string>>();
  find.mockRejectedValueOnce(new Error("no network")).mockResolvedValue("declare let b;");
  declarations.findLater(find);
  expect(find).not.toHaveBeenCalled();
  await expect(declarations.text).rejects.toThrow("no network");
  expect(await declarations.text).toBe("declare let b;");
  expect(await declarations.text).toBe("declare let b;");
  expect(find).toHaveBeenCalledTimes(2);
});
