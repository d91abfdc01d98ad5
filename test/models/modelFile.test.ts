import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  activations,
  Dense,
  Dropout,
  l1,
  l2,
  losses,
  RandomUniform,
  Sequential,
  SGD,
} from "@deltabook/nn";
import { workedModel } from "./xorNet";

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), "deltabook-"))));
afterAll(() => rm(folder, { recursive: true }));

describe("toJSON and fromJSON", () => {
  it("keep weights to the bit, settings and names", async () => {
    const model = workedModel(0.25);
    const copy = Sequential.fromJSON(JSON.parse(JSON.stringify(model)));
    expect(copy.getWeights()).toEqual(model.getWeights());
    expect(copy.toJSON()).toEqual(model.toJSON());
    for (const each of [model, copy]) await each.fit([[1, 1]], [[0]], { verbose: 0 });
    expect(copy.getWeights()).toEqual(model.getWeights());
  });

  it("keep a learning rate that was changed after compile", () => {
    const optimizer = new SGD({ learningRate: 0.5, momentum: 0.75 });
    const model = new Sequential([new Dense(1, { inputShape: [1] })]);
    model.compile({ loss: "meanSquaredError", optimizer });
    optimizer.learningRate = 0.125;
    const json = model.toJSON();
    optimizer.learningRate = 1;
    const config = { learningRate: 0.125, momentum: 0.75 };
    expect(json.compile?.optimizer).toEqual({ name: "sgd", config });
    expect(Sequential.fromJSON(json).toJSON()).toEqual(json);
  });

  it("keep a model without weights or compile", () => {
    const copy = Sequential.fromJSON(new Sequential([new Dense(3, { useBias: false })]).toJSON());
    expect(copy.built).toBe(false);
    expect(copy.toJSON().compile).toBeNull();
  });

  it("keep a model that was built without an inputShape", () => {
    const model = new Sequential([new Dense(2), new Dense(1)]);
    model.build(3);
    expect(Sequential.fromJSON(model.toJSON()).getWeights()).toEqual(model.getWeights());
  });

  it("keep the settings of an initializer, for weights that are made later", () => {
    const kernelInitializer = new RandomUniform({ minval: 2, maxval: 3 });
    const model = new Sequential([new Dense(4, { kernelInitializer })]);
    const copy = Sequential.fromJSON(JSON.parse(JSON.stringify(model)));
    for (const each of [model, copy]) each.build(5);
    expect(copy.getWeights()).toEqual(model.getWeights());
  });

  it("keep dropout and regularizers", async () => {
    const model = new Sequential([
      new Dense(4, { inputShape: [2], kernelRegularizer: l2(0.25) }),
      new Dropout(0.5),
      new Dense(1, { kernelRegularizer: l1(0.125) }),
    ]);
    model.compile({ loss: "meanSquaredError", optimizer: "sgd" });
    const copy = Sequential.fromJSON(JSON.parse(JSON.stringify(model)));
    expect(copy.toJSON()).toEqual(model.toJSON());
    for (const each of [model, copy]) await each.fit([[1, 1]], [[0]], { epochs: 3, verbose: 0 });
    expect(copy.getWeights()).toEqual(model.getWeights());
    expect(copy.history).toEqual(model.history);
    const late = Sequential.fromJSON(new Sequential([new Dropout(0.5, { seed: 3 })]).toJSON());
    expect(late.toJSON().layers).toEqual([
      { className: "Dropout", config: { rate: 0.5, seed: 3 } },
    ]);
  });

  it("refuse what they cannot write or read", () => {
    const own = new Sequential([
      new Dense(1, { activation: { ...activations.relu, name: "mine" } }),
    ]);
    expect(() => own.toJSON()).toThrow(
      'Cannot write the model: its activation "mine" is not one of',
    );
    const sameName = new Sequential([new Dense(1, { activation: { ...activations.relu } })]);
    expect(() => sameName.toJSON()).toThrow(
      'its activation "relu" is not one of the library\'s own',
    );
    const kernelRegularizer = { ...l2(1), name: "mine" };
    expect(() => new Sequential([new Dense(1, { kernelRegularizer })]).toJSON()).toThrow(
      'its regularizer "mine" is not one of the library\'s own l1, l2; keep getWeights() instead',
    );
    const ownParts = [
      ["loss", { loss: { ...losses.meanSquaredError }, optimizer: "sgd" }],
      [
        "optimizer",
        {
          loss: "meanSquaredError",
          optimizer: { name: "sgd", slots: 0, config: {}, update: () => undefined },
        },
      ],
    ] as const;
    for (const [part, options] of ownParts) {
      const model = new Sequential([new Dense(1)]);
      model.compile(options);
      expect(() => model.toJSON()).toThrow(`Cannot write the model: its ${part} "`);
    }
    expect(() => Sequential.fromJSON({ layers: [] })).toThrow(
      'Cannot read the model: it must be what toJSON gives, with format "deltabook-sequential" and version 1',
    );
    const damaged = { ...workedModel().toJSON(), weights: [{ shape: [2, 3], data: "AAAA" }] };
    expect(() => Sequential.fromJSON(damaged)).toThrow(
      "Cannot read the model: the description is damaged",
    );
    const right = workedModel().toJSON();
    for (const part of [
      { seed: -1 },
      { layers: [{ className: "Conv2D", config: {} }] },
      { compile: { ...right.compile, loss: "mse" } },
      { weights: [] },
      { weights: right.weights?.slice(1) },
    ]) {
      expect(() => Sequential.fromJSON({ ...right, ...part })).toThrow(
        "Cannot read the model: the description is damaged. ",
      );
    }
  });
});

describe("save and load", () => {
  it("keep the model, and leave no other file behind", async () => {
    const path = join(folder, "model.json");
    const model = workedModel();
    await model.save(path);
    await model.save(path);
    expect((await Sequential.load(path)).getWeights()).toEqual(model.getWeights());
    expect(await readdir(folder)).toEqual(["model.json"]);
  });

  it("say what is wrong with a file", async () => {
    const path = join(folder, "other.json");
    await writeFile(path, "no json");
    await expect(Sequential.load(path)).rejects.toThrow("is not JSON; was it made by model.save?");
    await expect(Sequential.load(join(folder, "none.json"))).rejects.toThrow("none.json");
  });
});
