import { expect, test } from "vitest";
import {
  readSettings,
  type PlaygroundOptions,
} from "../../../../lib/src/widgets/playgroundSettings";
import { Player, type PlayerState } from "../../../../lib/src/widgets/view/playground/player";
import type { Training } from "../../../../lib/src/widgets/view/playground/training";

/** A player, and what its stage was told: its states, and the epoch of each. */
class Scene {
  readonly states: [PlayerState, number][] = [];
  frames = 0;
  training: Training | undefined;
  readonly player: Player;
  /** Acts once, at a frame. */
  atFrame: ((frame: number) => void) | undefined;

  constructor(options: PlaygroundOptions) {
    this.player = new Player(readSettings(options), {
      draw: (training) => {
        this.training = training;
      },
      onState: (state, { epoch }) => {
        this.states.push([state, epoch]);
      },
      nextFrame: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        this.atFrame?.((this.frames += 1));
      },
    });
  }

  /** Waits until the player is in a state. */
  async is(state: PlayerState): Promise<void> {
    await expect.poll(() => this.states.at(-1)?.[0], { interval: 1, timeout: 15_000 }).toBe(state);
  }
}

test("a player begins paused, trains in slices, and ends at its condition", async () => {
  const scene = new Scene({ stopEpochs: 200 });
  await scene.is("paused");
  scene.player.toggle();
  await scene.is("ended");
  expect(scene.states).toEqual([
    ["paused", 0],
    ["running", 0],
    ["ended", 200],
  ]);
  expect(scene.training!.epoch).toBe(200);
});

test("a player pauses when it is asked to, and goes on", async () => {
  const scene = new Scene({ stopEpochs: 1_000_000 });
  await scene.is("paused");
  scene.atFrame = (frame) => {
    if (frame === 3) scene.player.toggle();
  };
  scene.player.toggle();
  await scene.is("running");
  await scene.is("paused");
  const epoch = scene.training!.epoch;
  expect(epoch).toBeGreaterThan(0);
  await scene.player.step();
  expect(scene.states.at(-1)).toEqual(["paused", epoch + 1]);
});

test("a restart while training runs begins a new network, paused", async () => {
  const scene = new Scene({ stopEpochs: 1_000_000 });
  await scene.is("paused");
  scene.atFrame = (frame) => {
    if (frame === 2) void scene.player.restart({ dataset: "moons", seed: 5 });
  };
  scene.player.toggle();
  await scene.is("running");
  await scene.is("paused");
  expect(scene.states.at(-1)).toEqual(["paused", 0]);
  expect(scene.training!.settings).toMatchObject({ dataset: "moons", seed: 5 });
});

test("a learning rate set in between holds for this network and the next", async () => {
  const scene = new Scene({});
  await scene.is("paused");
  scene.player.set({ learningRate: 0.5 });
  expect(scene.training!.settings.learningRate).toBe(0.5);
  await scene.player.restart({ seed: 1 });
  expect(scene.training!.settings.learningRate).toBe(0.5);
});

test("a player ends where the loss is not finite any more", async () => {
  const scene = new Scene({ units: [8, 8, 8, 8], activation: "relu", learningRate: 1e30 });
  await scene.is("paused");
  scene.player.toggle();
  await scene.is("ended");
  expect(scene.training!.ending).toBe("diverged");
});
