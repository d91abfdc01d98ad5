// The first code to run, perhaps on a Node far too old for the rest of it: plain syntax only, and
// nothing is imported before the version has been checked.

const oldestNode = 20;

if (parseInt(process.versions.node, 10) < oldestNode) {
  console.error(
    "Deltabook needs Node " +
      oldestNode +
      " or newer, this is Node " +
      process.versions.node +
      ".\n" +
      "  Install a current one (`nvm install 22`, your system's packages, or nodejs.org), open a new\n" +
      "  terminal, and type the same command again.",
  );
  process.exit(1);
}

import("./setup/bootstrap.mjs").then((module) => module.bootstrap(process.argv.slice(2)));
