import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { spawnSync } from "node:child_process";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";

const source = "lib/src/kernels/assembly";
const target = "lib/src/kernels/wasm/kernelBytes.ts";
const inputs = [source, "tools/setup/kernels.mjs", "package-lock.json"];

const common = ["-O3", "--enable", "simd", "--noAssert", "--importMemory", "--runtime", "stub"];
/** 65,536 pages of 64 KB: as much as a 32-bit address reaches. */
const shared = ["--enable", "threads", "--sharedMemory", "--maximumMemory", "65536"];
/** Its warning 112: functions between our own files take and give vectors. */
const quiet = ["--disableWarning", "112"];

/**
 * Compiles the AssemblyScript kernels to WebAssembly, once for a memory of one thread and once for a memory that threads
 * share, and writes both into a TypeScript module: so they load at once, from a file or from a bundle in a browser.
 *
 * @param {string} root
 * @returns {boolean} whether there were no errors
 */
export function buildKernels(root) {
  const value = fingerprint(root, inputs);
  if (areBuilt(root, value)) return true;
  const plain = assemble(root, []);
  const threaded = plain && assemble(root, ["--initialMemory", "1", ...shared]);
  if (!plain || !threaded) return false;
  mustBeCodeAlone(plain);
  mkdirSync(dirname(join(root, target)), { recursive: true });
  writeFileSync(join(root, target), moduleText(plain, threaded));
  stamp(stampFile(root), value);
  return true;
}

/**
 * @param {string} root
 * @param {string} [value]
 * @returns {boolean} whether the module was made from just these sources
 */
export function areBuilt(root, value = fingerprint(root, inputs)) {
  return existsSync(join(root, target)) && isStamped(stampFile(root), value);
}

/**
 * @param {string} root
 * @param {readonly string[]} options
 * @returns {Buffer | undefined} the module's bytes, or undefined after an error that the compiler has printed
 */
function assemble(root, options) {
  const folder = mkdtempSync(join(tmpdir(), "deltabook-kernels-"));
  try {
    const compiler = join(root, "node_modules/assemblyscript/bin/asc.js");
    const out = join(folder, "kernels.wasm");
    const args = [compiler, join(source, "index.ts"), "-o", out, ...common, ...quiet, ...options];
    const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
    return status === 0 ? readFileSync(out) : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Each thread makes an instance of its own over a memory in use: the module must neither bring data nor need anything but
 * that memory.
 *
 * @param {Buffer} bytes
 */
function mustBeCodeAlone(bytes) {
  const { Instance, Memory, Module } = Reflect.get(globalThis, "WebAssembly");
  const memory = new Memory({ initial: 1 });
  new Instance(new Module(bytes), { env: { memory } });
  if (new Uint8Array(memory.buffer).every((byte) => byte === 0)) return;
  throw new Error(
    `Cannot use the kernels: ${source} must not hold data, such as strings or arrays`,
  );
}

/**
 * @param {Buffer} plain
 * @param {Buffer} threaded
 * @returns {string}
 */
function moduleText(plain, threaded) {
  return `// Made by tools/setup/kernels.mjs from ../assembly; not committed.
/** The kernels for a memory of one thread, as base64. */
export const plainKernels: string =
  "${plain.toString("base64")}";
/** The kernels for a memory that threads share, as base64. */
export const sharedKernels: string =
  "${threaded.toString("base64")}";
`;
}

/** @param {string} root */
function stampFile(root) {
  return join(root, "build/stamps/kernels");
}
