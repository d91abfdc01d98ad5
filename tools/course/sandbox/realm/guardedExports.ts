import { defineProperty, deleteProperty } from "./primordials.js";

/** tslab keeps the value of a cell's last expression in a variable of this name. */
const lastExpression = "tsLastExpr";

/**
 * The variables of the cells, which tslab hands to each cell as one object. Here each cell gets a view of its own, and only
 * once: so the code of an earlier cell that a test calls cannot set the value of the test's last expression, its score.
 */
export class GuardedExports {
  private readonly values: object;
  private cell = 0;
  private isTaken = true;

  constructor(values: object) {
    this.values = values;
  }

  /** The views of earlier cells count as old from here on. */
  beforeCell(): void {
    this.cell += 1;
    this.isTaken = false;
  }

  /** The view of the cell that begins; undefined for whoever asks after it. */
  take(): object | undefined {
    if (this.isTaken) return undefined;
    this.isTaken = true;
    const { cell } = this;
    const isOld = (key: PropertyKey): boolean => cell !== this.cell && isLast(key);
    return new Proxy(this.values, {
      set: (values, key, value: unknown) => {
        if (isOld(key)) return false;
        return defineProperty(values, key, {
          value,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      },
      defineProperty: (values, key, descriptor) =>
        !isOld(key) && defineProperty(values, key, descriptor),
      deleteProperty: (values, key) => !isOld(key) && deleteProperty(values, key),
      setPrototypeOf: () => false,
      preventExtensions: () => false,
    });
  }
}

function isLast(key: PropertyKey): boolean {
  return typeof key === "string" && key.startsWith(lastExpression);
}
