import { setBackend } from "@deltabook/nn";

// Setup of the tests that also run on WebAssembly: "wasm" takes the smallest nets through it, too.
setBackend("wasm", { threads: 1 });
