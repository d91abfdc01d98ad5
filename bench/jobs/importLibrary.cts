// How long `require` of the library takes, as a notebook's cell does it.
const start = performance.now();
// eslint-disable-next-line @typescript-eslint/no-require-imports -- the thing that is measured
require("@deltabook/nn");
const importMilliseconds = performance.now() - start;
const versions = { Node: process.versions.node };
console.log(`RESULT ${JSON.stringify({ measured: { importMilliseconds }, versions })}`);
