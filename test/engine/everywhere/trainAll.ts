import {
  Adam,
  Dense,
  Random,
  Sequential,
  setBackend,
  SGD,
  type BackendName,
  type LossName,
  type Optimizer,
} from "@deltabook/nn";

/** What trains: "auto" is what a learner has who says nothing. */
export type Way = readonly [backend: BackendName | "auto", threads?: number];

/** For each net the SHA-256 of all that training it gives. */
export type Hashes = Readonly<Record<string, string>>;

/** Trains all nets that way. It runs in any Node and in browsers, so it uses what both have. */
export async function trainAll([backend, threads]: Way, verbose: 0 | 2 = 0): Promise<Hashes> {
  setBackend(backend, threads === undefined ? {} : { threads });
  const hashes: Record<string, string> = {};
  try {
    for (const [name, net] of Object.entries(nets)) {
      hashes[name] = await train(net, verbose);
    }
  } finally {
    setBackend("auto");
  }
  return hashes;
}

interface Net {
  readonly layers: () => Dense[];
  readonly loss: LossName;
  readonly optimizer: () => Optimizer;
  /** Columns of the samples, and which share of their values is not zero. */
  readonly inputs: number;
  readonly density: number;
}

/** The first one is large enough for the kernels, the threads and the sparse format where nobody asks for them. */
const nets: Readonly<Record<string, Net>> = {
  "sparse samples, relu and softmax, Adam": {
    layers: () => [
      new Dense(40, { activation: "relu", inputShape: [70], kernelInitializer: "heUniform" }),
      new Dense(10, { activation: "softmax" }),
    ],
    loss: "categoricalCrossentropy",
    optimizer: () => new Adam({ learningRate: 0.01 }),
    inputs: 70,
    density: 0.2,
  },
  "dense samples, sigmoid, momentum": {
    layers: () => [
      new Dense(33, { activation: "sigmoid", inputShape: [20] }),
      new Dense(1, { activation: "sigmoid" }),
    ],
    loss: "binaryCrossentropy",
    optimizer: () => new SGD({ learningRate: 0.1, momentum: 0.9 }),
    inputs: 20,
    density: 1,
  },
  "dense samples, three kinds of hidden layers, Adam": {
    layers: () => [
      new Dense(35, { activation: "tanh", inputShape: [34], biasInitializer: "randomUniform" }),
      new Dense(20, { activation: "relu", useBias: false }),
      new Dense(9, { activation: "sigmoid" }),
      new Dense(3),
    ],
    loss: "meanSquaredError",
    optimizer: () => new Adam(),
    inputs: 34,
    density: 1,
  },
  "sparse samples, softmax inside, plain SGD": {
    layers: () => [
      new Dense(8, { activation: "softmax", inputShape: [50] }),
      new Dense(2, { activation: "tanh" }),
    ],
    loss: "meanSquaredError",
    optimizer: () => new SGD({ learningRate: 0.5 }),
    inputs: 50,
    density: 0.1,
  },
};

/** Five batches an epoch, the last one smaller, and samples to validate. */
const settings = { epochs: 3, batchSize: 48, validationSplit: 0.2, seed: 5 } as const;
const samples = 270;

async function train(
  { layers, loss, optimizer, inputs, density }: Net,
  verbose: 0 | 2,
): Promise<string> {
  const model = new Sequential(layers(), { seed: 3 });
  model.compile({ loss, optimizer: optimizer(), metrics: ["accuracy"] });
  const random = new Random(1);
  const x = table(inputs, () => (random.uniform() < density ? random.uniform(-1, 1) : 0));
  const outputs = layers().at(-1)!.units;
  const y = table(outputs, (row, column) => (row % Math.max(2, outputs) === column ? 1 : 0));
  const { history } = await model.fit(x, y, { ...settings, verbose });
  const { weights } = model.toJSON();
  const predictions = model.predict(x).toArray();
  return sha256(JSON.stringify({ weights, history, predictions }));
}

function table(columns: number, value: (row: number, column: number) => number): number[][] {
  return Array.from({ length: samples }, (_, row) =>
    Array.from({ length: columns }, (_, column) => value(row, column)),
  );
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
