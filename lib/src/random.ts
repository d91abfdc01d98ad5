import { integerWithin, nonNegativeInteger, randomSeed } from "./checks";
import { log } from "./math";

const { fround, imul, sqrt } = Math;

const highestUint32 = 2 ** 32 - 1;

/**
 * A seeded generator of random numbers: the same seed gives the same numbers on every machine.
 *
 * xoshiro128** 1.1 by Blackman and Vigna, its four words of state filled by splitmix32.
 *
 * @throws RangeError or TypeError if `seed` is not an integer from 0 to 4294967295.
 * @example
 * import { Random } from "@deltabook/nn";
 * const random = new Random(42);
 * random.integer(6) + 1; // => 6
 */
export class Random {
  readonly #state: Uint32Array;

  constructor(seed: number) {
    this.#state = splitmix32(randomSeed("Cannot make Random", seed));
  }

  /** The next integer from 0 to 2^32 - 1. */
  uint32(): number {
    const state = this.#state;
    const result = imul(rotateLeft(imul(state[1], 5), 7), 9) >>> 0;
    const shifted = state[1] << 9;
    state[2] ^= state[0];
    state[3] ^= state[1];
    state[1] ^= state[2];
    state[0] ^= state[3];
    state[2] ^= shifted;
    state[3] = rotateLeft(state[3], 11);
    return result;
  }

  /**
   * A number from `low` up to but not including `high`, all equally likely: one of 2^24 steps, so that from 0 to 1 it
   * is a float32 number.
   */
  uniform(low = 0, high = 1): number {
    return low + (high - low) * ((this.uint32() >>> 8) * 2 ** -24);
  }

  /**
   * An integer from 0 to n - 1, all equally likely.
   *
   * @throws RangeError or TypeError if `n` is not an integer from 1 to 4294967295.
   */
  integer(n: number): number {
    integerWithin("Cannot draw random integer", "n", n, 1, highestUint32);
    const even = 2 ** 32 - (2 ** 32 % n);
    let drawn = this.uint32();
    while (drawn >= even) drawn = this.uint32();
    return drawn % n;
  }

  /** A float32 number of the normal distribution with mean 0 and standard deviation 1, by Marsaglia's polar method. */
  normal(): number {
    for (;;) {
      const x = this.uniform(-1, 1);
      const y = this.uniform(-1, 1);
      const square = fround(fround(x * x) + fround(y * y));
      if (square === 0 || square >= 1) continue;
      return fround(x * fround(sqrt(fround(fround(-2 * log(square)) / square))));
    }
  }

  /** Shuffles an array (or typed array) in place, by Fisher and Yates's method, and returns it. */
  shuffle<A extends Swappable>(array: A): A {
    const items: Swappable = array;
    for (let left = items.length; left > 1; left--) {
      const i = this.integer(left);
      const kept = items[left - 1];
      items[left - 1] = items[i];
      items[i] = kept;
    }
    return array;
  }

  /**
   * The numbers 0 to n - 1 in random order.
   *
   * @throws RangeError or TypeError if `n` is not a non-negative integer.
   */
  permutation(n: number): Uint32Array {
    const size = nonNegativeInteger("Cannot make permutation", "n", n);
    const numbers = new Uint32Array(size);
    for (let i = 0; i < size; i++) numbers[i] = i;
    return this.shuffle(numbers);
  }
}

/** What `shuffle` takes: anything with numbered items. */
export interface Swappable {
  readonly length: number;
  [index: number]: unknown;
}

function rotateLeft(word: number, by: number): number {
  return (word << by) | (word >>> (32 - by));
}

/** Four words of state from one seed: Steele, Lea and Flood's SplitMix with 32 bits, constants by TheIronBorn. */
function splitmix32(seed: number): Uint32Array {
  let state = seed;
  return Uint32Array.from({ length: 4 }, () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  });
}
