import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Random } from "../lib/src/random";

/** xoshiro128** written a second time, over BigInt, from the authors' C program. */
function* xoshiro(state: readonly bigint[]): Generator<number> {
  const word = (value: bigint): bigint => BigInt.asUintN(32, value);
  const rotate = (value: bigint, by: bigint): bigint => word((value << by) | (value >> (32n - by)));
  let [a, b, c, d] = state;
  for (;;) {
    yield Number(word(rotate(word(b * 5n), 7n) * 9n));
    const shifted = word(b << 9n);
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotate(d, 11n);
  }
}

/** splitmix32 written a second time, over BigInt. */
function splitmix(seed: number): bigint[] {
  const word = (value: bigint): bigint => BigInt.asUintN(32, value);
  return [1n, 2n, 3n, 4n].map((n) => {
    let z = word(BigInt(seed) + n * 0x9e3779b9n);
    z = word((z ^ (z >> 16n)) * 0x21f0aaadn);
    z = word((z ^ (z >> 15n)) * 0x735a2d97n);
    return z ^ (z >> 15n);
  });
}

function take(count: number, numbers: Iterator<number>): number[] {
  return Array.from({ length: count }, () => numbers.next().value as number);
}

function draw<T>(count: number, next: () => T): T[] {
  return Array.from({ length: count }, next);
}

describe("Random", () => {
  it("is xoshiro128** (the oracle gives the published numbers for the state 1, 2, 3, 4)", () => {
    expect(take(10, xoshiro([1n, 2n, 3n, 4n]))).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597,
      4258142804,
    ]);
    fc.assert(
      fc.property(fc.nat(2 ** 32 - 1), (seed) => {
        const random = new Random(seed);
        expect(draw(20, () => random.uint32())).toEqual(take(20, xoshiro(splitmix(seed))));
      }),
    );
  });

  it.each([
    [0, [1789933344, 44971166, 2521387044, 3848737593]],
    [42, [660444221, 3652823732, 77672526, 910233633]],
    [4294967295, [4104197751, 1825856343, 1152209388, 2427537429]],
  ])("gives for seed %d the numbers of a C program", (seed, numbers) => {
    const random = new Random(seed);
    expect(draw(4, () => random.uint32())).toEqual(numbers);
  });

  it.each([-1, 0.5, NaN, 2 ** 32])("does not take %d for a seed", (seed) => {
    expect(() => new Random(seed)).toThrow(
      new RangeError(
        `Cannot make Random: seed must be an integer from 0 to 4294967295, received ${seed}`,
      ),
    );
  });

  it("does not take text for a seed", () => {
    expect(() => new Random("42" as unknown as number)).toThrow(
      new TypeError(
        'Cannot make Random: seed must be an integer from 0 to 4294967295, received "42"',
      ),
    );
  });
});

describe("Random.uniform", () => {
  it("takes the upper 24 bits, so that from 0 to 1 every number is a float32", () => {
    const numbers = new Random(42);
    const random = new Random(42);
    for (const uniform of draw(100, () => random.uniform())) {
      expect(uniform).toBe((numbers.uint32() >>> 8) / 2 ** 24);
      expect(Math.fround(uniform)).toBe(uniform);
    }
  });

  it("stays within its bounds, with the mean and variance of the uniform distribution", () => {
    const random = new Random(7);
    const numbers = draw(100_000, () => random.uniform(-3, 5));
    const mean = numbers.reduce((sum, x) => sum + x) / numbers.length;
    const variance = numbers.reduce((sum, x) => sum + (x - mean) ** 2, 0) / numbers.length;
    expect(numbers.every((x) => x >= -3 && x < 5)).toBe(true);
    expect(mean).toBeCloseTo(1, 1);
    expect(variance).toBeCloseTo(64 / 12, 1);
  });
});

describe("Random.integer", () => {
  it("gives each number about as often", () => {
    const random = new Random(1);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) counts[random.integer(6)]++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquare).toBeLessThan(20.5); // 5 degrees of freedom: 0.1 % of seeds are above
  });

  it("draws again where the rest of the division would favour small numbers", () => {
    const n = 3 * 2 ** 30;
    const numbers = new Random(5);
    const random = new Random(5);
    const kept = draw(100, () => numbers.uint32()).filter((number) => number < n);
    expect(kept.length).toBeLessThan(100);
    expect(draw(kept.length, () => random.integer(n))).toEqual(kept);
  });

  it("says what n may be", () => {
    expect(() => new Random(0).integer(0)).toThrow(
      new RangeError(
        "Cannot draw random integer: n must be an integer from 1 to 4294967295, received 0",
      ),
    );
  });
});

describe("Random.normal", () => {
  const random = new Random(3);
  const numbers = draw(200_000, () => random.normal());
  const share = (test: (x: number) => boolean): number =>
    numbers.filter(test).length / numbers.length;

  it("has the moments of the normal distribution", () => {
    const moment = (power: number): number =>
      numbers.reduce((sum, x) => sum + x ** power, 0) / numbers.length;
    expect(Math.abs(moment(1))).toBeLessThan(0.01);
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.02);
    expect(Math.abs(moment(3))).toBeLessThan(0.05);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.15);
  });

  it("has its shares within 1, 2 and 3 standard deviations", () => {
    expect(share((x) => Math.abs(x) < 1)).toBeCloseTo(0.6827, 2);
    expect(share((x) => Math.abs(x) < 2)).toBeCloseTo(0.9545, 2);
    expect(share((x) => Math.abs(x) < 3)).toBeCloseTo(0.9973, 2);
  });

  it("gives float32 numbers, those of the polar method", () => {
    const source = new Random(11);
    const tested = new Random(11);
    const pair = (): [number, number] => [source.uniform(-1, 1), source.uniform(-1, 1)];
    for (const normal of draw(1000, () => tested.normal())) {
      let [x, y] = pair();
      while (x * x + y * y >= 1) [x, y] = pair();
      const square = x * x + y * y;
      const exact = x * Math.sqrt((-2 * Math.log(square)) / square);
      expect(Math.abs(normal - exact)).toBeLessThanOrEqual(Math.abs(exact) * 1e-5 + 1e-6);
      expect(Math.fround(normal)).toBe(normal);
    }
  });
});

describe("Random.shuffle", () => {
  it("keeps the items, in the array that it was given", () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.nat(), (items, seed) => {
        const copy = [...items];
        expect(new Random(seed).shuffle(copy)).toBe(copy);
        expect([...copy].sort()).toEqual([...items].sort());
      }),
    );
  });

  it("gives each of the 6 orders of 3 items about as often", () => {
    const random = new Random(2);
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = random.shuffle(["a", "b", "c"]).join("");
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0);
    expect(counts.size).toBe(6);
    expect(chiSquare).toBeLessThan(20.5); // 5 degrees of freedom: 0.1 % of seeds are above
  });
});

describe("Random.permutation", () => {
  it("holds each number once, in another order for another seed", () => {
    const order = new Random(1).permutation(100);
    expect(Array.from(order).sort((a, b) => a - b)).toEqual(draw(100, () => 0).map((_, i) => i));
    expect(order).not.toEqual(new Random(2).permutation(100));
    expect(order).toEqual(new Random(1).permutation(100));
  });

  it("may be empty, but not of a negative size", () => {
    expect(new Random(1).permutation(0)).toHaveLength(0);
    expect(() => new Random(1).permutation(-1)).toThrow(
      new RangeError("Cannot make permutation: n must be a non-negative integer, received -1"),
    );
  });
});
