import { dense } from "./dense.js";
import { density } from "./density.js";
import { javascript } from "./javascript.js";
import { mnist } from "./mnist.js";
import type { Part } from "./part.js";
import { roofline } from "./roofline.js";
import { scaling } from "./scaling.js";
import { seeds } from "./seeds.js";
import { small } from "./small.js";

/** All parts of the bench, in the order of the page of results. */
export const parts: readonly Part[] = [
  mnist,
  javascript,
  seeds,
  dense,
  density,
  roofline,
  scaling,
  small,
];
