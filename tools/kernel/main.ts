import { Kernel } from "./kernel.js";
import { log } from "./log.js";
import { endProcess } from "./processExit.js";
import { readConnection } from "./protocol/connection.js";

/** usage: node --enable-source-maps --no-force-async-hooks-checks main.js <connection file> */
try {
  await Kernel.start(readConnection(process.argv[2]));
} catch (error) {
  log(error);
  endProcess(1);
}
