import { expect, it } from "vitest";
import { Dense, losses, Matrix, metrics, Random, SGD } from "@deltabook/nn";
import { networkShape } from "../../../lib/src/engine/networkShape";
import { placeSmallNet } from "../../../lib/src/engine/smallNet";
import { Arena, instantiate, takeMemory } from "../../../lib/src/kernels/wasm";
import { OptimizerState } from "../../../lib/src/models/optimizerState";

it("trainSmallNet takes the steps that one takes by hand, and ends where the loss is not finite", () => {
  const layer = new Dense(1);
  layer.build(1, new Random(0));
  const optimizer = new SGD({ learningRate: 0.25 });
  const loss = losses.meanSquaredError;
  const network = { layers: [layer], loss, optimizer, metrics: [metrics.accuracy] };
  const [kernel, bias] = layer.weights;
  kernel.data[0] = 2;
  bias.data[0] = 1;
  const arena = new Arena(takeMemory(false));
  const net = placeSmallNet(
    {
      ...{ network: networkShape(network)!, layers: [layer], mostSteps: 1, mostEpochs: 2 },
      slots: new OptimizerState(optimizer, [layer]).slots,
      train: { x: Matrix.from([[9], [1], [Infinity]]), y: Matrix.from([[9], [5], [0]]) },
    },
    arena,
  );
  for (const array of net.weights) array.load();
  net.order.words.set([1, 1, 2]);
  net.factors.floats[0] = 0.25;
  const kernels = instantiate(arena.memory);

  // y = 3, and 5 is wanted: the loss is 4, both derivatives are 2 (3 - 5) = -4. Then y = 5, so that nothing changes.
  const { address, order, factors, sums } = net;
  const train = (first: number, rows: number, batchSize: number, epochs: number): number => {
    const place = [address, order.address + first * 4, rows, batchSize] as const;
    return kernels.trainSmallNet(...place, factors.address, 0, epochs);
  };
  expect(train(0, 1, 1, 1)).toBe(1);
  for (const array of net.weights) array.store();
  expect([kernel.data[0], bias.data[0]]).toEqual([3, 2]);
  expect(Array.from(sums)).toEqual([4, 4, 1, 0, 0]);
  expect(train(1, 1, 1, 2)).toBe(2);
  expect(Array.from(sums)).toEqual([Infinity, 4, 2, Infinity, 0]);
  expect(train(1, 2, 2, 1)).toBe(1);
});
