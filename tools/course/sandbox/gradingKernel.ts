import { Kernel } from "../../kernel/kernel.js";
import { log } from "../../kernel/log.js";
import { endProcess } from "../../kernel/processExit.js";
import { readConnection } from "../../kernel/protocol/connection.js";
import { Realm } from "./realm/realm.js";

/** usage: node gradingKernel.js <connection file>: the kernel as `main.js` starts it, in a realm that cells cannot change. */
let realm: Realm | undefined;
try {
  await Kernel.start(readConnection(process.argv[2]), () => realm?.beforeCell());
  realm = new Realm(process.cwd());
} catch (error) {
  log(error);
  endProcess(1);
}
