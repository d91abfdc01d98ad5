import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { check, readProgress, todo } from "../../lib/src/exercises";
import { forgetTries } from "../../lib/src/exercises/stages";
import { platform } from "../../lib/src/platform";
import { installFakeHost, type FakeHost } from "../display/fakeHost";
import { temporaryFolder } from "../platform/temporaryFolder";

let host: FakeHost;
let path: string;

beforeEach(() => {
  forgetTries();
  path = join(temporaryFolder(), "progress.json");
  vi.stubEnv("DELTABOOK_PROGRESS", path);
  host = installFakeHost();
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

/** The texts shown since the last call. */
function shown(): string[] {
  return host.sent.splice(0).map(({ data }) => String(data["text/plain"]));
}

/** Milliseconds: how long to wait for a file, however busy the machine is. */
const patience = 15_000;

/** Waits until there is progress for so many exercises. */
async function recorded(count: number): Promise<Awaited<ReturnType<typeof readProgress>>> {
  return vi.waitFor(async () => {
    const progress = await readProgress();
    expect(Object.keys(progress)).toHaveLength(count);
    return progress;
  }, patience);
}

const right = (target: number, output: number): number => output * (1 - output) * (target - output);

describe("check", () => {
  test("shows one card, and writes the try down", async () => {
    check.outputDelta(right);
    const [text, ...more] = shown();
    expect(more).toEqual([]);
    expect(text).toBe(
      "✓ Right: outputDelta\nThe difference, times the slope of the sigmoid at the output. Right on the lesson's numbers " +
        "and on 100 random ones, for example outputDelta(0, 0.77438) = -0.135296.",
    );
    expect(await recorded(1)).toEqual({ outputDelta: { tries: 1, done: true } });
  });

  test("names the mistake, and says more each time it is made", async () => {
    const wrong = (target: number, output: number): number => target - output;
    for (let i = 0; i < 4; i++) check.outputDelta(wrong);
    const texts = shown();
    expect(texts[0]).toContain(
      "✗ Not yet: outputDelta\noutputDelta(0, 0.77438) gave -0.77438.\nHint: ",
    );
    expect(texts[1]).toContain("The formula: delta = y (1 - y) (t - y)");
    expect(texts[2]).toContain("One step of it: ");
    expect(texts[3]).toContain("The solution is folded away below the task");
    check.outputDelta((target, output) => -right(target, output));
    expect(shown()[0]).toContain("Hint: ");
    await vi.waitFor(async () => {
      expect(await readProgress()).toEqual({ outputDelta: { tries: 5, done: false } });
    }, patience);
  });

  test("counts a stub neither as a try nor as progress", async () => {
    const keep = vi.spyOn(platform, "keep");
    check.outputDelta(() => NaN);
    check.outputDelta((target, output) => todo(target, output));
    check.answer("01.1", NaN);
    check.explained("01.4", "");
    expect(shown().map((text) => text.slice(0, 13))).toEqual(Array(4).fill("○ Not started"));
    await platform.sleep(20);
    expect(keep).not.toHaveBeenCalled();
  });

  test("takes answers and explanations by the number of the exercise", async () => {
    check.answer("01.1", 35);
    check.answer("01.1", 43);
    check.explained("01.4", "Area and rooms are independent. ".repeat(8));
    const [wrong, good, written] = shown();
    expect(wrong).toContain(
      "✗ Not yet: exercise 01.1, Count the parameters\nYour answer: 35.\nHint: ",
    );
    expect(good).toContain("✓ Right: exercise 01.1");
    expect(written).toContain("✎ Written: exercise 01.4");
    expect(written).toContain("\n- It is supervised learning");
    expect(await recorded(2)).toEqual({
      "01.1": { tries: 2, done: true },
      "01.4": { tries: 1, done: true },
    });
  });

  test("escapes what comes from the learner", async () => {
    check.answer("01.1", "<script>alert(1)</script>");
    await recorded(1);
    const [{ data }] = host.sent;
    expect(data["text/html"]).not.toContain("<script>");
    expect(data["text/html"]).toContain("&lt;script>");
  });

  test("goes on where progress cannot be written, and says so in the same card", async () => {
    writeFileSync(path, "damaged");
    check.answer("01.1", 43);
    host.endCell();
    await vi.waitFor(() => {
      expect(host.sent).toHaveLength(2);
    }, patience);
    const [before, after] = host.sent;
    expect(after).toMatchObject({ id: before.id, update: true });
    expect(after.data["text/plain"]).toContain("✓ Right: exercise 01.1");
    expect(after.data["text/plain"]).toContain("Your progress was not written down. Cannot read");
    expect(readFileSync(path, "utf8")).toBe("damaged");
  });

  test.each<[() => void, string]>([
    [
      () => {
        check.answer(1.1 as unknown as string, 1);
      },
      "Unknown lesson: expected one of",
    ],
    [
      () => {
        check.answer("01.11", 1);
      },
      "Unknown exercise: expected one of 01.1, 01.2,",
    ],
    [
      () => {
        check.answer("01.4", 1);
      },
      "Cannot check exercise 01.4 by check.answer: use check.explained",
    ],
    [
      () => {
        check.explained("01.1", "");
      },
      "Cannot check exercise 01.1 by check.explained: use check.answer",
    ],
    [
      () => {
        check.answer("05.3", 1);
      },
      "Cannot check exercise 05.3 by check.answer: use check.weightStep",
    ],
    [
      () => {
        check.explained("01.4", 4 as unknown as string);
      },
      "Cannot check exercise 01.4: the explanation must be a text, received 4",
    ],
  ])("says how an exercise is checked: %#", (act, message) => {
    expect(act).toThrow(TypeError);
    expect(act).toThrow(message);
  });
});
