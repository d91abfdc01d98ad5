import { describe, expect, it } from "vitest";
import { Adam, getOptimizer, optimizers, SGD } from "../../lib/src/optimizers";

describe("getOptimizer", () => {
  it("makes a new one by name, with its defaults or with options", () => {
    expect(getOptimizer("sgd")).toBeInstanceOf(SGD);
    expect(getOptimizer("sgd").config).toEqual(new SGD().config);
    expect(getOptimizer("adam", { beta1: 0.5 })).toBeInstanceOf(Adam);
    expect(getOptimizer("adam", { beta1: 0.5 }).config).toEqual(new Adam({ beta1: 0.5 }).config);
    expect(getOptimizer("adam")).not.toBe(getOptimizer("adam"));
  });

  it.each(Object.entries(optimizers))("%s bears its name in the table", (name, make) => {
    expect(make().name).toBe(name);
  });

  it("returns an object as it is", () => {
    const own = new SGD({ learningRate: 5 });
    expect(getOptimizer(own)).toBe(own);
  });

  it("names the choices and what was meant", () => {
    expect(() => getOptimizer("adan" as "adam")).toThrow(
      new TypeError(
        'Unknown optimizer: expected one of sgd, adam, received "adan" (did you mean "adam"?)',
      ),
    );
  });
});
