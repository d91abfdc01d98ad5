import { format, inspect, type InspectOptions } from "node-inspect-extracted";
import { drawTable } from "./table.js";

/** Takes what is printed. */
type Print = (name: "stdout" | "stderr", text: string) => void;

/** The console of the cells: it prints what Node's prints. */
export class CellConsole {
  private readonly print: Print;
  private indent = "";
  private readonly counts = new Map<string, number>();
  private readonly timers = new Map<string, number>();

  constructor(print: Print) {
    this.print = print;
    // A cell may take a method off: `const { log } = console`.
    for (const name of Object.getOwnPropertyNames(CellConsole.prototype)) {
      const method: unknown = Reflect.get(this, name);
      if (name !== "constructor" && typeof method === "function") {
        Object.defineProperty(this, name, {
          value: method.bind(this) as unknown,
          ...{ writable: true, configurable: true, enumerable: true },
        });
      }
    }
  }

  log(...values: unknown[]): void {
    this.write("stdout", values);
  }

  info(...values: unknown[]): void {
    this.write("stdout", values);
  }

  debug(...values: unknown[]): void {
    this.write("stdout", values);
  }

  error(...values: unknown[]): void {
    this.write("stderr", values);
  }

  warn(...values: unknown[]): void {
    this.write("stderr", values);
  }

  trace(...values: unknown[]): void {
    const { stack = "" } = new Error();
    const calls = stack.split("\n").slice(1).join("\n");
    this.write("stderr", [`Trace: ${format(...values)}\n${calls}`.trimEnd()]);
  }

  assert(condition?: unknown, ...values: unknown[]): void {
    if (condition) return;
    const [first, ...rest] = values;
    if (typeof first === "string") this.warn(`Assertion failed: ${first}`, ...rest);
    else this.warn(values.length > 0 ? "Assertion failed:" : "Assertion failed", ...values);
  }

  dir(value: unknown, options?: InspectOptions): void {
    this.write("stdout", [inspect(value, { customInspect: false, ...options })]);
  }

  table(data: unknown, columns?: readonly string[]): void {
    const isTable = typeof data === "object" && data !== null;
    this.write("stdout", [isTable ? drawTable(data, columns) : data]);
  }

  group(...labels: unknown[]): void {
    if (labels.length > 0) this.log(...labels);
    this.indent += "  ";
  }

  groupCollapsed(...labels: unknown[]): void {
    this.group(...labels);
  }

  groupEnd(): void {
    this.indent = this.indent.slice(2);
  }

  count(label = "default"): void {
    const count = (this.counts.get(label) ?? 0) + 1;
    this.counts.set(label, count);
    this.log(`${label}: ${count}`);
  }

  countReset(label = "default"): void {
    this.counts.delete(label);
  }

  time(label = "default"): void {
    this.timers.set(label, performance.now());
  }

  timeLog(label = "default", ...values: unknown[]): void {
    this.writeTime("timeLog", label, values);
  }

  timeEnd(label = "default"): void {
    this.writeTime("timeEnd", label, []);
    this.timers.delete(label);
  }

  private writeTime(method: string, label: string, values: readonly unknown[]): void {
    const start = this.timers.get(label);
    if (start === undefined) this.warn(`Warning: No such label '${label}' for console.${method}()`);
    else this.log(`${label}: ${(performance.now() - start).toFixed(3)}ms`, ...values);
  }

  private write(name: "stdout" | "stderr", values: readonly unknown[]): void {
    const text = format(...values);
    this.print(name, `${this.indent}${text.replaceAll("\n", `\n${this.indent}`)}\n`);
  }
}
