import { once } from "node:events";
import { expect, test, vi } from "vitest";
import { download } from "../../lib/src/data/download";
import { leastBytes } from "../../lib/src/data/watchPace";
import { files } from "./fakePlaces";
import { good, neverAnswers, startMirror, type Answer } from "./mirror";

const { packed, file } = files[0];
const signal = new AbortController().signal;
const noted = (): void => undefined;

test("download gives the bytes, and tells how many have arrived", async () => {
  const mirror = await startMirror(files, good);
  const told: number[] = [];
  const bytes = await download(mirror.url + file.packedName, 1e6, 15_000, signal, (n) =>
    told.push(n),
  );
  expect(Buffer.from(bytes)).toEqual(packed);
  expect(told.at(-1)).toBe(packed.length);
});

test("download takes as many bytes as allowed, and not one more", async () => {
  const mirror = await startMirror(files, good);
  const url = mirror.url + file.packedName;
  const exact = await download(url, packed.length, 15_000, signal, noted);
  expect(exact.length).toBe(packed.length);
  const work = download(url, packed.length - 1, 1000, signal, noted);
  await expect(work).rejects.toThrow("the file there is too long");
});

test("download does not give up a server that is slow but steady", async () => {
  const steady: Answer = (response) => {
    let left = 10;
    const timer = setInterval(() => {
      response.write(new Uint8Array(leastBytes));
      if (--left > 0) return;
      clearInterval(timer);
      response.end();
    }, 60);
  };
  const mirror = await startMirror(files, steady);
  const bytes = await download(mirror.url + file.packedName, 1e6, 300, signal, noted);
  expect(bytes.length).toBe(10 * leastBytes);
});

test("download closes the connection when it gives a server up", async () => {
  const closed = vi.fn();
  const mirror = await startMirror(files, (response, ...rest) => {
    void once(response, "close").then(closed);
    neverAnswers(response, ...rest);
  });
  const work = download(mirror.url + file.packedName, 1e6, 50, signal, noted);
  await expect(work).rejects.toThrow("it sent next to nothing for 0.05 s");
  await vi.waitFor(() => {
    expect(closed).toHaveBeenCalled();
  }, 15_000);
});
