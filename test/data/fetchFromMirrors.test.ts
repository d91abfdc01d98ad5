import { readdirSync } from "node:fs";
import { afterEach, describe, expect, test, vi } from "vitest";
import { platform } from "../../lib/src/platform";
import type { FakeFile } from "./fakeMnist";
import { expectGenuine, failure, fakePlaces, files, load, packedNames } from "./fakePlaces";
import * as answers from "./mirror";
import { startMirror, status, type Answer } from "./mirror";

const { good } = answers;

function otherThan(file: FakeFile): Uint8Array {
  return files[(files.indexOf(file) + 1) % files.length].packed;
}

const otherWays =
  "check the network and try again, or put the four MNIST files into a folder and name it in DELTABOOK_MNIST_DIR, " +
  "or use mnist.load(), which needs no network";

afterEach(() => {
  vi.restoreAllMocks();
});

describe("fetchFromMirrors", () => {
  test.each(["unpacked", "packedOnTheWay"] as const)("takes a file that comes %s", async (form) => {
    const mirror = await startMirror(files, answers[form]);
    const places = fakePlaces([mirror.url]);
    expectGenuine(await load(places));
    expectGenuine(await load(places));
    expect(mirror.requests).toHaveLength(4);
  });

  const passing: [name: string, answer: Answer, says: string][] = [
    ["answers 500", status(500), "it answered with status 500"],
    ["answers 503", status(503), "it answered with status 503"],
    ["answers 429", status(429), "it answered with status 429"],
    ["resets the connection", answers.resets, "the connection broke off"],
    ["breaks off in the middle", answers.breaksOff, "the connection broke off"],
    ["resets in the middle", answers.resetsInTheMiddle, "the connection broke off"],
    ["never answers", answers.neverAnswers, "it sent next to nothing for 0.4 s"],
    ["falls silent in the middle", answers.fallsSilent, "it sent next to nothing for 0.4 s"],
    ["drips", answers.drips, "it sent next to nothing for 0.4 s"],
  ];
  const lasting: [name: string, answer: Answer, says: string][] = [
    ["answers 404", status(404), "it answered with status 404"],
    ["answers 403", status(403), "it answered with status 403"],
    ["answers 204", status(204), "it answered with status 204"],
    ["sends a web page", answers.webPage, "must have 3936 bytes, but this is a web page"],
    ["sends nothing", answers.empty, "must have 3936 bytes, but this has 0 bytes"],
    ["sends too little", answers.cutShort, "is cut short, damaged or another file"],
    ["sends too little, unpacked", answers.cutShortUnpacked, "but this has 3935 bytes"],
    ["sends damaged bytes", answers.damaged, "is cut short, damaged or another file"],
    [
      "sends other digits",
      answers.altered,
      "has the right length but another content: its SHA-256",
    ],
    ["sends more inside", answers.longerInside, "is cut short, damaged or another file"],
    ["sends without end", answers.endless, "the file there is too long"],
    ["sends another file", answers.bytes(otherThan), "but this has 13 bytes"],
  ];

  test.each(passing)("tries again where a mirror %s", async (_, answer) => {
    const mirror = await startMirror(files, answer, answer, good);
    expectGenuine(await load(fakePlaces([mirror.url])));
    expect(mirror.requests).toEqual([packedNames[0], packedNames[0], ...packedNames]);
  });

  test.each(lasting)("goes on to the next mirror where one %s", async (_, answer) => {
    const [first, second] = [await startMirror(files, answer), await startMirror(files, good)];
    const places = fakePlaces([first.url, second.url]);
    expectGenuine(await load(places));
    expect(first.requests).toEqual(packedNames);
    expect(second.requests).toEqual(packedNames);
    expectGenuine(await load(places));
  });

  test.each([...passing, ...lasting])(
    "says so where the only mirror %s",
    async (_, answer, says) => {
      const mirror = await startMirror(files, answer);
      const places = fakePlaces([mirror.url]);
      const patience = { ...places.patience, attempts: 1 };
      const message = await failure(load({ ...places, patience }));
      expect(message).toContain(
        `Cannot download ${packedNames[0]}: no mirror gave it (${mirror.host}: `,
      );
      expect(message).toContain(says);
      expect(message).toContain(`); ${otherWays}`);
      expect(readdirSync(places.cache)).toEqual([]);
    },
  );

  test("names every mirror and its failure", async () => {
    const [a, b] = [
      await startMirror(files, status(404)),
      await startMirror(files, answers.resets),
    ];
    const message = await failure(
      load(fakePlaces([a.url, b.url, "http://host.invalid/x/", "http://other.invalid/"])),
    );
    expect(message).toBe(
      `Cannot download ${packedNames[0]}: no mirror gave it (${a.host}: it answered with status 404; ` +
        `${b.host}: the connection broke off; host.invalid, other.invalid: there is no network, or no such host); ${otherWays}`,
    );
    expect([a.requests.length, b.requests.length]).toEqual([1, 3]);
  });

  test("waits longer before each further attempt", async () => {
    const mirror = await startMirror(files, status(503), status(503), good);
    const sleep = vi.spyOn(platform, "sleep");
    await load(fakePlaces([mirror.url]));
    expect(sleep.mock.calls.map(([time]) => time).filter((time) => time < 400)).toEqual([5, 10]);
  });
});

describe("fetchFromMirrors stopped by its signal", () => {
  const reason = new Error("stop");

  test("asks nobody if it is aborted already", async () => {
    const mirror = await startMirror(files, good);
    await expect(load(fakePlaces([mirror.url]), AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(mirror.requests).toEqual([]);
  });

  test.each([
    ["before the answer", answers.neverAnswers],
    ["in the middle of a file", answers.fallsSilent],
    ["in the pause before another attempt", status(503)],
  ])("ends at once %s", async (_, answer) => {
    const mirror = await startMirror(files, answer);
    const places = fakePlaces([mirror.url]);
    const patience = { attempts: 3, pause: 60_000, stall: 60_000 };
    const controller = new AbortController();
    const loading = load({ ...places, patience }, controller.signal);
    await vi.waitFor(() => {
      expect(mirror.requests).toHaveLength(1);
    }, 10_000);
    controller.abort(reason);
    await expect(loading).rejects.toBe(reason);
    expect(mirror.requests).toHaveLength(1);
    expect(readdirSync(places.cache)).toEqual([]);
  });
});
