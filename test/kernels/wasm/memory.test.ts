import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hasSharedMemory } from "../../../lib/src/kernels/wasm";
import {
  growMemory,
  isOutOfMemory,
  OutOfMemoryError,
  returnMemory,
  takeMemory,
} from "../../../lib/src/kernels/wasm/memory";

beforeEach(() => {
  for (const shared of [true, false]) takeMemory(shared); // what another test may have given back
});

afterEach(() => {
  vi.restoreAllMocks();
});

const page = 65_536;

function isZero(byte: number): boolean {
  return byte === 0;
}

describe("takeMemory", () => {
  it("makes a memory of one page of zeros, shared or not", () => {
    const plain = new Uint8Array(takeMemory(false).buffer);
    const shared = new Uint8Array(takeMemory(true).buffer);
    expect(plain.buffer).toBeInstanceOf(ArrayBuffer);
    expect(shared.buffer).toBeInstanceOf(SharedArrayBuffer);
    for (const bytes of [plain, shared]) {
      expect(bytes).toHaveLength(page);
      expect(bytes.every(isZero)).toBe(true);
    }
  });

  it.each([true, false])(
    "takes a memory that was given back, once, and all zero again: shared is %s",
    (shared) => {
      const memory = takeMemory(shared);
      growMemory(memory, 3 * page);
      new Uint8Array(memory.buffer).fill(255);
      returnMemory(memory);
      expect(takeMemory(!shared)).not.toBe(memory);
      expect(takeMemory(shared)).toBe(memory);
      expect(memory.buffer.byteLength).toBe(3 * page);
      expect(new Uint8Array(memory.buffer).every(isZero)).toBe(true);
      expect(takeMemory(shared)).not.toBe(memory);
    },
  );

  it("has a memory that was given back also after somebody asked whether there are shared ones", () => {
    const memory = takeMemory(true);
    returnMemory(memory);
    expect(hasSharedMemory()).toBe(true);
    expect(takeMemory(true)).toBe(memory);
  });
});

describe("growMemory", () => {
  it("adds as many whole pages as are missing, and keeps what is there", () => {
    const memory = takeMemory(false);
    new Uint8Array(memory.buffer)[5] = 9;
    growMemory(memory, page);
    expect(memory.buffer.byteLength).toBe(page);
    growMemory(memory, page + 1);
    expect(memory.buffer.byteLength).toBe(2 * page);
    growMemory(memory, 10);
    expect(memory.buffer.byteLength).toBe(2 * page);
    expect(new Uint8Array(memory.buffer)[5]).toBe(9);
  });

  it("refuses more than 32-bit addresses reach", () => {
    const grow = (): void => {
      growMemory(takeMemory(false), 2 ** 32 + 1);
    };
    expect(grow).toThrow(OutOfMemoryError);
    expect(grow).toThrow("expected 4097 MB or more");
  });
});

describe("where memory is not to be had", () => {
  const cause = new RangeError("no more pages");

  function errorOf(attempt: () => void): unknown {
    try {
      attempt();
    } catch (error) {
      return error;
    }
    return undefined;
  }

  it("growMemory says how much was asked for, and what to do", () => {
    const memory = takeMemory(false);
    vi.spyOn(memory, "grow").mockImplementation(() => {
      throw cause;
    });
    const error = errorOf(() => {
      growMemory(memory, 10 * 2 ** 20);
    });
    expect(error).toEqual(
      new OutOfMemoryError(
        "Cannot get memory for WebAssembly: expected 10 MB or more; use fewer samples or units at a time, or " +
          'setBackend("reference")',
      ),
    );
    expect(error).toMatchObject({ name: "OutOfMemoryError", cause });
    expect(isOutOfMemory(error)).toBe(true);
    expect(isOutOfMemory(cause)).toBe(false);
  });

  it("takeMemory says the same", () => {
    vi.spyOn(WebAssembly, "Memory").mockImplementation(function () {
      throw cause;
    });
    const error = errorOf(() => takeMemory(true));
    expect(error).toMatchObject({ name: "OutOfMemoryError", cause });
    expect((error as Error).message).toContain("expected 1 MB or more");
  });
});
