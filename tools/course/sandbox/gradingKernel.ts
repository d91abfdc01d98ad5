import { Kernel } from "../../kernel/kernel.js";
import { log } from "../../kernel/log.js";
import { endProcess } from "../../kernel/processExit.js";
import { readConnection } from "../../kernel/protocol/connection.js";

/** usage: node gradingKernel.js <connection file>: the kernel as `main.js` has it. */
try {
  await Kernel.start(readConnection(process.argv[2]));
} catch (error) {
  log(error);
  endProcess(1);
}
