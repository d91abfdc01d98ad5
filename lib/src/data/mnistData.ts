import type { ByteTensor } from "../byteTensor";

/** Images and what each of them shows. */
export interface LabeledImages {
  /** The images, of shape [n, 28, 28]: 0 is the background, 255 the strongest ink. */
  readonly x: ByteTensor;
  /** The digits that they show, 0 to 9, of shape [n]. */
  readonly y: ByteTensor;
}

/** A data set in two parts: one to learn from, one that stays unseen until the network is tested. */
export interface MnistData {
  readonly train: LabeledImages;
  readonly test: LabeledImages;
}
