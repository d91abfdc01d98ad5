import { mnist } from "@deltabook/nn";
import { secretNumbers } from "./secretNumbers.js";
import { drawTransformation, side, transform } from "./transform.js";

/** Digits that nobody has seen, and what they show. */
export interface UnseenDigits {
  /** Each as base64 of its 784 bytes, row by row. */
  readonly images: readonly string[];
  readonly labels: readonly number[];
}

/** Draws digits of the library's test set, no digit twice, and transforms each; all follows from the secret. */
export async function unseenDigits(secret: string, count: number): Promise<UnseenDigits> {
  const { test } = await mnist.load();
  const random = secretNumbers(secret);
  const pixels = side * side;
  const order = Array.from({ length: test.y.shape[0] }, (_, i) => i);
  const drawn = Array.from({ length: Math.min(count, order.length) }, (_, i) => {
    const j = i + Math.floor(random() * (order.length - i));
    [order[i], order[j]] = [order[j], order[i]];
    return order[i];
  });
  return {
    images: drawn.map((i) => {
      const image = test.x.data.subarray(i * pixels, (i + 1) * pixels);
      return Buffer.from(transform(image, drawTransformation(random))).toString("base64");
    }),
    labels: drawn.map((i) => test.y.data[i]),
  };
}
