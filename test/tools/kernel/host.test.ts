import { expect, expectTypeOf, it } from "vitest";
import { findHost, type Host as LibraryHost } from "../../../lib/src/platform";
import type { CellRunner } from "../../../tools/kernel/cellRunner";
import { installHost, type Host } from "../../../tools/kernel/host";

it("Host is what the library expects of one", () => {
  expectTypeOf<Host>().toExtend<LibraryHost>();
});

it("installHost lets the library find the host, which has no output before the first cell", () => {
  installHost({ last: undefined } as unknown as CellRunner, () => () => undefined);
  expect(() => findHost()!.forCell()).toThrow("Cannot show output: no cell has run yet");
});
