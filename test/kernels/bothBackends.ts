import { reference } from "../../lib/src/kernels/reference";
import { wasmBackend } from "../../lib/src/kernels/wasm/wasmBackend";

/** What each dense kernel is tested on, for `describe.each`. */
export const bothBackends = [reference, wasmBackend];
