import { afterEach, expect, test, vi } from "vitest";
import { keepInCache } from "../../lib/src/data/keepInCache";
import { FileError, platform, type FileErrorReason } from "../../lib/src/platform";
import { files } from "./fakePlaces";

afterEach(() => {
  vi.restoreAllMocks();
});

const [{ file, packed }] = files;

function failWith(reason: FileErrorReason, hasFolders: boolean): Promise<void> {
  vi.spyOn(platform, "writeFileAtomic").mockRejectedValue(new FileError("Cannot write", reason));
  vi.spyOn(platform, "hasFolders", "get").mockReturnValue(hasFolders);
  return keepInCache("cache", file, packed);
}

test.for([
  ["full", true, "free 1 MB there"],
  ["full", false, "free 1 MB there"],
  ["denied", true, "make that folder one that you may write to"],
  ["denied", false, "let this site keep data in the browser"],
] as const)(
  "keepInCache says what to do where it is %s (folders: %s)",
  async ([reason, folders, way]) => {
    await expect(failWith(reason, folders)).rejects.toThrow(
      `Cannot keep the files of MNIST: Cannot write; ${way} and try again`,
    );
  },
);
