import { format } from "prettier";
import { expect, test } from "vitest";
import { page } from "../../../bench/report/page.js";
import type { Part } from "../../../bench/parts/part.js";
import { series } from "../series";

const part: Part = {
  name: "nap",
  title: "A nap",
  method: "Everybody sleeps.",
  minutes: 1,
  columns: [{ value: "seconds", title: "s", digits: 1 }],
  plot: () => "<svg/>",
  measure: () => Promise.resolve([]),
};
const result = {
  date: "2026-11-23",
  commit: "abc1234",
  machine: "2 x CPU",
  load: 0.1,
  series: [
    {
      ...series("cat", "seconds", []),
      runs: [{ measured: { seconds: 9 }, versions: { cat: "9.1" } }],
    },
  ],
};

test("page shows what was measured, where and with which versions", () => {
  const text = page({ nap: result }, [part]);
  expect(text).toContain("## A nap\n\nEverybody sleeps.\n\n![A nap](nap.svg)\n\n");
  expect(text).toContain("| cat |    1 | 9.0 |");
  expect(text).toContain(
    "Measured on 2026-11-23 at commit abc1234, on 2 x CPU; load average at the start: 0.1. Versions: cat 9.1.",
  );
});

test("page leaves out what was never measured, and what is no part any more", () => {
  expect(page({ old: result }, [part])).not.toContain("##");
});

test("page has the form that the format check asks for", async () => {
  const text = page({ nap: result }, [part]);
  expect(await format(text, { parser: "markdown", printWidth: 100 })).toBe(text);
});
