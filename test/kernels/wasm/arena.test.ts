import { beforeEach, describe, expect, it } from "vitest";
import { Arena, takeMemory } from "../../../lib/src/kernels/wasm";

beforeEach(() => {
  for (const isShared of [false, true]) takeMemory(isShared); // what another test may have given back
});

describe.each([false, true])("an Arena (in a memory that is shared: %s)", (isShared) => {
  it("gives out room behind room, each from a multiple of 64 on, all zero", () => {
    const arena = new Arena(takeMemory(isShared));
    const sizes = [1, 64, 0, 65, 200_000, 4];
    const addresses = sizes.map((bytes) => arena.reserve(bytes));
    expect(addresses).toEqual([0, 64, 128, 128, 256, 200_256]);
    expect(arena.memory.buffer.byteLength).toBe(4 * 65_536);
    expect(arena.words(0, 4 * 16_384).every((word) => word === 0)).toBe(true);
  });

  it("reads and writes the same bytes as floats and as words, also once it has grown", () => {
    const arena = new Arena(takeMemory(isShared));
    const address = arena.reserve(8);
    arena.floats(address, 2).set([1, -2]);
    arena.reserve(1e6);
    expect(Array.from(arena.words(address, 3))).toEqual([0x3f800000, 0xc0000000, 0]);
    arena.words(address + 4, 1)[0] = 0x40400000;
    expect(Array.from(arena.floats(address, 3))).toEqual([1, 3, 0]);
  });

  it("gives out everything again after clear, as it is, and keeps its memory", () => {
    const arena = new Arena(takeMemory(isShared));
    arena.floats(arena.reserve(4), 1)[0] = 7;
    arena.reserve(1e6);
    const { byteLength } = arena.memory.buffer;
    arena.clear();
    expect(arena.floats(arena.reserve(1e6), 1)[0]).toBe(7);
    expect(arena.memory.buffer.byteLength).toBe(byteLength);
  });
});
