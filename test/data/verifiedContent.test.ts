import { expect, test } from "vitest";
import { isGzip, verifiedContent } from "../../lib/src/data/verifiedContent";
import { failure, files } from "./fakePlaces";

const { file, content, packed } = files[1];

test("isGzip looks at the first two bytes", () => {
  expect(isGzip(packed)).toBe(true);
  expect(isGzip(content)).toBe(false);
  expect(isGzip(new Uint8Array([0x1f]))).toBe(false);
  expect(isGzip(new Uint8Array(0))).toBe(false);
});

test("verifiedContent gives the content of the plain and of the packed file", async () => {
  expect(await verifiedContent(file, content)).toEqual(content);
  expect(await verifiedContent(file, packed)).toEqual(content);
});

test("verifiedContent says what the bytes are instead", async () => {
  const says = (bytes: Uint8Array): Promise<string> => failure(verifiedContent(file, bytes));
  const text = new TextEncoder();
  const start = "train-labels-idx1-ubyte must have 13 bytes, but this";
  expect(await says(new Uint8Array(3))).toBe(`${start} has 3 bytes`);
  expect(await says(text.encode(" \n<HTML><p>Sign in"))).toBe(`${start} is a web page`);
  expect(await says(text.encode("<!doctype html>"))).toBe(`${start} is a web page`);
  expect(await says(packed.subarray(0, 20))).toBe(
    "train-labels-idx1-ubyte.gz is cut short, damaged or another file",
  );
  expect(await says(new Uint8Array(13))).toBe(
    "train-labels-idx1-ubyte has the right length but another content: " +
      `its SHA-256 begins with dd46c3ee instead of ${file.sha256.slice(0, 8)}`,
  );
});
