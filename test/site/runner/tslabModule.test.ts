import { expect, test, vi } from "vitest";
import {
  display,
  newDisplay,
  onTslabDisplay,
  versions,
} from "../../../site/src/runner/tslabModule";
import { typescript } from "../../../tools/kernel/tslab/converter";
import { tslabVersion } from "../../../tools/kernel/tslab/version";

test("versions are those that are installed", () => {
  expect(versions.tslab).toBe(tslabVersion);
  expect(versions.typescript).toBe(typescript.version);
});

test("display shows data by its MIME type, bytes in Base64", () => {
  expect(() => {
    display.text("early");
  }).toThrow("Not ready");
  const write = vi.fn();
  onTslabDisplay(write);
  display.html("<b>1</b>");
  display.png(Uint8Array.of(1, 2, 255));
  const shown = write.mock.calls.map(([{ data }, update]) => [data, update] as unknown);
  expect(shown).toEqual([
    [{ "text/html": "<b>1</b>" }, false],
    [{ "image/png": "AQL/" }, false],
  ]);
});

test("newDisplay draws in place of what it showed before", () => {
  const write = vi.fn();
  onTslabDisplay(write);
  const bar = newDisplay();
  bar.text("1");
  bar.text("2");
  const ids = write.mock.calls.map(
    ([{ transient }, update]) =>
      [(transient as { display_id: string }).display_id, update] as unknown[],
  );
  expect(ids[0][0]).toBe(ids[1][0]);
  expect(ids.map(([, update]) => update)).toEqual([false, true]);
});
