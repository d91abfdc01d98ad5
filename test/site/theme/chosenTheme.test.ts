import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { chooseTheme, chosenTheme } from "../../../site/src/theme/chosenTheme";

const dataset: Record<string, string> = {};
const stored = new Map<string, string>();

beforeEach(() => {
  stored.clear();
  delete dataset["theme"];
  vi.stubGlobal("document", { documentElement: { dataset } });
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => stored.set(key, value),
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

test("chooseTheme colours the page, and chosenTheme knows it on the next one", () => {
  expect(chosenTheme()).toBeUndefined();
  chooseTheme("dark");
  expect(dataset["theme"]).toBe("dark");
  expect(chosenTheme()).toBe("dark");
});

test("chosenTheme takes nothing for a theme that is none", () => {
  stored.set("deltabook-theme", "purple");
  expect(chosenTheme()).toBeUndefined();
});

test("chooseTheme colours the page where the browser forbids to store anything", () => {
  const refuse = (): never => {
    throw new DOMException("Storage is off", "SecurityError");
  };
  vi.stubGlobal("localStorage", { getItem: refuse, setItem: refuse });
  chooseTheme("light");
  expect(dataset["theme"]).toBe("light");
  expect(chosenTheme()).toBeUndefined();
});
