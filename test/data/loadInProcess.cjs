/* global AbortController */
// Loads a data set in a process of its own, which the tests may kill: node loadInProcess.cjs '<places as JSON>'
const { createHash } = require("node:crypto");
const { loadFullMnist } = require("../../lib/dist/data/fullMnist.js");

loadFullMnist(JSON.parse(process.argv[2]), new AbortController().signal, () => undefined).then(
  ({ train }) => console.log(createHash("sha256").update(train.x.data).digest("hex")),
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);
