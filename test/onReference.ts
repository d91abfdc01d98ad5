import { setBackend } from "@deltabook/nn";

// Setup of the tests that run in plain TypeScript: "auto" would take only larger nets to WebAssembly.
setBackend("reference");
