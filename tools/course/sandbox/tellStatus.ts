import { sandboxStatus } from "./status.js";

/** Tells other programs whether submissions can be run safely here, as one JSON object. */
console.log(JSON.stringify(sandboxStatus()));
