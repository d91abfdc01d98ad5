import { afterEach, describe, expect, it, vi } from "vitest";
import { figures, LivePlot, type Callback, type FitOptions } from "@deltabook/nn";
import { platform } from "../../lib/src/platform";
import { advance, stopClock } from "../display/fakeClock";
import { installFakeHost, type FakeHost } from "../display/fakeHost";
import { workedModel } from "../models/xorNet";

stopClock();
afterEach(() => vi.restoreAllMocks());

const plotly = "application/vnd.plotly.v1+json";

/** Trains in a notebook; `take` milliseconds pass in each epoch. */
async function trained(
  take: number,
  options: FitOptions = {},
): Promise<{ host: FakeHost; model: ReturnType<typeof workedModel> }> {
  const host = installFakeHost();
  const model = workedModel();
  const time: Callback = { onBatchEnd: () => advance(take) };
  const callbacks = [time, new LivePlot(), ...(options.callbacks ?? [])];
  await model
    .fit([[1, 1]], [[0]], { epochs: 10, verbose: 0, ...options, callbacks })
    .catch(() => undefined);
  return { host, model };
}

/** How many epochs the figure of each message shows. */
function epochsShown({ sent }: FakeHost): number[] {
  return sent.map(({ data }) => {
    const figure = data[plotly] as { data: { x: number[] }[] } | undefined;
    return figure?.data[0].x.length ?? 0;
  });
}

describe("LivePlot", () => {
  it("takes its place before the first epoch, draws in it, and draws the last state", async () => {
    const { host, model } = await trained(250);
    expect(epochsShown(host)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(host.sent[0].data).toEqual({ "text/plain": "Training curves: no finished epoch" });
    expect(new Set(host.sent.map(({ id }) => id)).size).toBe(1);
    expect(host.sent.map(({ update }) => update)).toEqual(host.sent.map((_, i) => i > 0));
    const { data, layout, alt } = figures.trainingCurves(model.history!);
    expect(host.sent.at(-1)?.data).toEqual({ [plotly]: { data, layout }, "text/plain": alt });
  });

  it("draws 4 times a second at most", async () => {
    const { host } = await trained(100);
    expect(epochsShown(host)).toEqual([0, 2, 5, 8, 10]);
  });

  it("draws training and validation, loss and accuracy", async () => {
    const { host } = await trained(0, { validationData: [[[0, 1]], [[1]]] });
    const shown = host.sent.at(-1)?.data[plotly] as { data: { name: string }[] };
    expect(shown.data.map(({ name }) => name)).toEqual([
      "training",
      "validation",
      "training",
      "validation",
    ]);
  });

  it("draws the last state also when training is stopped or fails", async () => {
    const failing: Callback = {
      onEpochBegin: (epoch) => {
        if (epoch === 3) throw new Error("mine");
      },
    };
    const { host } = await trained(0, { callbacks: [failing] });
    expect(epochsShown(host)).toEqual([0, 3]);
  });

  it("leaves out epochs that cannot be drawn", async () => {
    const model = workedModel();
    const host = installFakeHost();
    const overflow: Callback = {
      onEpochBegin: (epoch) => {
        if (epoch > 0) model.history!.history.loss[0] = Infinity;
      },
    };
    const callbacks = [overflow, new LivePlot()];
    await model.fit([[1, 1]], [[0]], { epochs: 3, verbose: 0, callbacks });
    expect(epochsShown(host)).toEqual([0, 2]);
  });

  it("prints the last state as text where there is no notebook", async () => {
    let text = "";
    vi.spyOn(platform, "print").mockImplementation((chunk) => void (text += chunk));
    const model = workedModel();
    await model.fit([[1, 1]], [[0]], { epochs: 3, verbose: 0, callbacks: [new LivePlot()] });
    expect(text).toBe(`${figures.trainingCurves(model.history!).alt}\n`);
  });

  it("draws into the running cell each time it is used", async () => {
    const host = installFakeHost();
    const callbacks = [new LivePlot()];
    const model = workedModel();
    await model.fit([[1, 1]], [[0]], { verbose: 0, callbacks });
    host.endCell();
    host.startCell();
    await model.fit([[1, 1]], [[0]], { epochs: 2, verbose: 0, callbacks });
    expect(host.sent.map(({ cell }) => cell)).toEqual([1, 1, 2, 2]);
    expect(epochsShown(host)).toEqual([0, 1, 0, 2]);
  });
});
