import { describe, expect, test } from "vitest";
import { addMnistFiles, missingMnistFiles } from "../../lib/src/data/addMnistFiles";
import { failure, fakePlaces, files, packedNames } from "./fakePlaces";

const nobody = (): void => undefined;
const given = (bytes: Uint8Array, name = "a"): File => new File([bytes.slice()], name);

describe("addMnistFiles", () => {
  test("knows plain and packed files by their content", async () => {
    const places = fakePlaces([]);
    const [first, second, ...others] = files;
    const some = [
      given(second.content),
      given(first.packed),
      ...others.map((file) => given(file.packed)),
    ];
    await addMnistFiles(some, places, nobody);
    expect(await missingMnistFiles(places)).toEqual([]);
  });

  test("refuses a file that is none of them, and keeps those before it", async () => {
    const places = fakePlaces([]);
    const work = addMnistFiles(
      [given(files[0].packed), given(new Uint8Array(5), "b.zip")],
      places,
      nobody,
    );
    expect(await failure(work)).toBe(
      `Cannot add b.zip: it is not one of the files of MNIST, or is damaged; expected ${packedNames.join(", ")}`,
    );
    expect(await missingMnistFiles(places)).toEqual(packedNames.slice(1));
  });

  test("refuses a damaged file, packed or of the right length", async () => {
    const { packed, content } = files[0];
    const cut = given(packed.slice(0, packed.length / 2), "cut.gz");
    expect(await failure(addMnistFiles([cut], fakePlaces([]), nobody))).toContain("is damaged");
    const changed = given(
      content.map((byte) => byte ^ 1),
      "changed",
    );
    expect(await failure(addMnistFiles([changed], fakePlaces([]), nobody))).toMatch(
      /^Cannot add changed: .* has the right length but another content: its SHA-256 begins with/,
    );
  });

  test("says which file cannot be read", async () => {
    const gone = { name: "gone.gz", arrayBuffer: () => Promise.reject(new Error("no")) };
    expect(await failure(addMnistFiles([gone], fakePlaces([]), nobody))).toBe(
      "Cannot add gone.gz: it cannot be read; choose it once more",
    );
  });
});
