import { expect, test, vi } from "vitest";
import { display } from "../../lib/src/display";
import { bars } from "../../lib/src/figures";
import { updateInterval } from "../../lib/src/display/pace";
import { platform } from "../../lib/src/platform";
import { advance, stopClock } from "./fakeClock";

stopClock();

interface Raw {
  readonly place: number;
  readonly type: string;
  readonly content: unknown;
}

/** A kernel with the public interface of tslab; gives what it was told to show. */
function installStockKernel(): Raw[] {
  const shown: Raw[] = [];
  let places = 0;
  const newDisplay = (): object => {
    const place = (places += 1);
    return { raw: (type: string, content: unknown) => shown.push({ place, type, content }) };
  };
  vi.spyOn(platform, "kernelModule").mockImplementation((name) =>
    name === "tslab" ? { newDisplay } : undefined,
  );
  return shown;
}

test("a stock kernel shows the richest form of a bundle, and updates it in its place", async () => {
  const shown = installStockKernel();
  const handle = display({ "text/plain": "one", "text/html": "<b>1</b>" });
  display({ "text/plain": "other" });
  await advance(updateInterval);
  handle.update({ "text/html": "<b>2</b>", "text/plain": "two" });
  expect(shown).toEqual([
    { place: 1, type: "text/html", content: "<b>1</b>" },
    { place: 2, type: "text/plain", content: "other" },
    { place: 1, type: "text/html", content: "<b>2</b>" },
  ]);
});

test("a stock kernel shows a figure as plotly's JSON", () => {
  const shown = installStockKernel();
  const figure = bars({ labels: ["a"], series: [{ name: "b", y: [1] }], xLabel: "x", yLabel: "y" });
  display(figure);
  const { data, layout } = figure;
  const [type, content] = ["application/vnd.plotly.v1+json", { data, layout }];
  expect(shown).toEqual([{ place: 1, type, content }]);
});
