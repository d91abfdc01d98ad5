import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readDigits, writePredictions } from "../../lib/src";
import { temporaryFolder } from "../platform/temporaryFolder";

const home = process.cwd();

beforeEach(() => {
  process.chdir(temporaryFolder());
});

afterEach(() => {
  process.chdir(home);
});

describe("readDigits", () => {
  test("reads each image, row by row", async () => {
    const images = [0, 200].map((first) =>
      Buffer.from(Uint8Array.from({ length: 784 }, (_, i) => (i === 29 ? 7 : first))),
    );
    const texts = images.map((bytes) => bytes.toString("base64"));
    writeFileSync("digits.json", JSON.stringify({ images: texts }));
    const digits = await readDigits();
    expect(digits.shape).toEqual([2, 28, 28]);
    expect([digits.get(0, 0, 0), digits.get(1, 0, 0), digits.get(1, 1, 1)]).toEqual([0, 200, 7]);
  });

  test.each([
    [undefined, "there is no such file beside the notebook; fetch the assignment again"],
    ["{", "it is not JSON"],
    ["[]", 'expected {"images": [...]}'],
    ['{"images": []}', 'expected {"images": [...]}'],
    ['{"images": ["AAAA"]}', "image 0 must be base64 of 784 bytes"],
    ['{"images": ["%"]}', "image 0 must be base64 of 784 bytes"],
  ])("refuses %s", async (text, why) => {
    if (text !== undefined) writeFileSync("digits.json", text);
    await expect(readDigits()).rejects.toThrow(`Cannot read digits.json: ${why}`);
  });
});

describe("writePredictions", () => {
  test("writes the labels as JSON", async () => {
    await writePredictions([7, 2, 0]);
    const text = readFileSync(join(process.cwd(), "predictions.json"), "utf8");
    expect(JSON.parse(text)).toEqual({ labels: [7, 2, 0] });
  });

  test.each<[unknown, string]>([
    [[1, 10], "label 1 must be a digit from 0 to 9, received 10"],
    [[NaN], "label 0 must be a digit from 0 to 9, received NaN"],
    ["7", 'labels must be a list of digits, received "7"'],
  ])("refuses %j", async (labels, why) => {
    await expect(writePredictions(labels as number[])).rejects.toThrow(
      `Cannot write predictions: ${why}`,
    );
  });
});
