import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { DataError, type MnistData, type MnistProgress } from "../../lib/src/data";
import { loadFullMnist } from "../../lib/src/data/fullMnist";
import type { MnistPlaces } from "../../lib/src/data/mnistPlaces";
import { temporaryFolder } from "../platform/temporaryFolder";
import { fakeMnist, type FakeFile } from "./fakeMnist";

/** The data set of these tests, and its files' names as the mirrors have them. */
export const files = fakeMnist();
export const packedNames = files.map(({ file }) => file.packedName);

/** Places for `known` files: an empty cache, these mirrors, and little patience. */
export function fakePlaces(
  mirrors: readonly string[],
  known: readonly FakeFile[] = files,
): MnistPlaces {
  return {
    manifest: { mirrors, files: known.map(({ file }) => file) },
    folder: undefined,
    cache: temporaryFolder(),
    patience: { attempts: 3, pause: 5, stall: 400 },
  };
}

/** Puts the files into a folder, packed by gzip or not. */
export function fill(folder: string, form: "packed" | "content" = "packed"): void {
  for (const fake of files) {
    const name = form === "packed" ? fake.file.packedName : fake.file.name;
    writeFileSync(join(folder, name), fake[form]);
  }
}

/** `loadFullMnist` without a signal and without a listener, where none is given. */
export function load(
  places: MnistPlaces,
  signal: AbortSignal = new AbortController().signal,
  onProgress: (progress: MnistProgress) => void = () => undefined,
): Promise<MnistData> {
  return loadFullMnist(places, signal, onProgress);
}

/** Expects the data set to be that of `files`, byte by byte. */
export function expectGenuine({ train, test }: MnistData): void {
  const tensors = [train.x, train.y, test.x, test.y];
  expect(tensors.map(({ shape }) => shape)).toEqual([[5, 28, 28], [5], [3, 28, 28], [3]]);
  tensors.forEach(({ data }, i) => {
    const { content } = files[i];
    expect(data).toEqual(content.subarray(content.length - data.length));
  });
}

/** Expects the work to end with a DataError; returns its message. */
export async function failure(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(DataError);
  return (error as Error).message;
}
