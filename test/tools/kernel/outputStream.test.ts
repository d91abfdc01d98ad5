import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { maxCharacters, OutputStream } from "../../../tools/kernel/outputStream";

let sent: [string, string][] = [];
const stream = (): OutputStream => new OutputStream((name, text) => sent.push([name, text]));
const text = (): string => sent.map(([, part]) => part).join("");

beforeEach(() => {
  sent = [];
  vi.useFakeTimers({ toFake: ["performance"] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("OutputStream", () => {
  it("sends the first texts at once, so that a loop that keeps the event loop is followed", () => {
    const output = stream();
    for (let i = 0; i < 20; i++) output.write("stdout", `${i}\n`);
    expect(sent).toHaveLength(20);
  });

  it("sends together what comes fast, and loses nothing", () => {
    const output = stream();
    for (let i = 0; i < 20_000; i++) output.write("stdout", `${i}\n`);
    output.flush();
    expect(text()).toBe(Array.from({ length: 20_000 }, (_, i) => `${i}\n`).join(""));
    expect(sent.length).toBeLessThan(40);
  });

  it("sends at once again after a pause", () => {
    const output = stream();
    for (let i = 0; i < 30; i++) output.write("stdout", "x");
    vi.advanceTimersByTime(60);
    output.write("stdout", "y");
    expect(text()).toBe(`${"x".repeat(30)}y`);
  });

  it("sends what waits by itself", async () => {
    vi.useRealTimers();
    const output = stream();
    for (let i = 0; i < 30; i++) output.write("stdout", "x");
    await vi.waitFor(() => {
      expect(text()).toBe("x".repeat(30));
    }, 15_000);
  });

  it("keeps the order of standard output and standard error", () => {
    const output = stream();
    for (let i = 0; i < 30; i++) output.write("stdout", "o");
    output.write("stderr", "e");
    output.write("stdout", "p");
    output.flush();
    expect(text()).toBe(`${"o".repeat(30)}ep`);
    expect(sent.at(-2)).toEqual(["stderr", "e"]);
  });

  it("cuts the output of a cell at the cap, and says so once", () => {
    const output = stream();
    for (let i = 0; i < 3; i++) output.write("stdout", "x".repeat(600_000));
    output.flush();
    expect(text()).toBe(
      `${"x".repeat(maxCharacters)}\n... the output is cut here: a cell may print 1,000,000 characters\n`,
    );
  });
});
