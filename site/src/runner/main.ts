import { CellRunner } from "../../../tools/kernel/cellRunner.js";
import { installHost } from "../../../tools/kernel/host.js";
import { Interrupts } from "../../../tools/kernel/interrupts.js";
import { endIfStopped, printTo } from "../../../tools/kernel/printing.js";
import { StrayErrors } from "../../../tools/kernel/strayErrors.js";
import type { RunnerReport, RunnerRequest } from "../session/messages.js";
import { addFiles, type DataSet } from "./addFiles.js";
import { CellConsole } from "./cellConsole.js";
import { CellExecution } from "./cellExecution.js";
import { HandedCells } from "./handedCells.js";
import { addKnownModule } from "./moduleLoader.js";
import { onUncaught } from "./uncaught.js";
import * as tslab from "./tslabModule.js";

// The worker that runs the cells: the kernel's own code, told by messages of the page.

declare function importScripts(url: string): void;
declare const deltabookLibrary: { readonly mnist: DataSet };

/** How long, in milliseconds, a cell may take to end by itself after Stop when something in it listens: `fit` ends its batch first. */
const moment = 500;

/** How long it may take while its `fit` has not ended: threads of a busy machine are late. */
const longest = 4000;

const report = postMessage.bind(globalThis) as (report: RunnerReport) => void;
const folder = new URL(".", location.href).href;

const cells = new HandedCells();
const runner = new CellRunner("/notebooks", cells, () => cells);
const interrupts = new Interrupts(runner, { listeners: 0 }, moment, longest);
const strayErrors = new StrayErrors(runner);
const execution = new CellExecution(runner, cells, strayErrors, report);

globalThis.console = new CellConsole(printTo(runner)) as unknown as Console;
installHost(runner, (listener) => interrupts.listen(listener), folder);
onUncaught((error) => {
  strayErrors.receive(error);
});
tslab.onTslabDisplay((content, update) => {
  endIfStopped(runner);
  runner.last?.display(content, update);
});

importScripts(new URL("library.js", folder).href);
addKnownModule("@deltabook/nn", deltabookLibrary);
addKnownModule("tslab", tslab);

function stop(): void {
  report({ kind: "stop heard" });
  interrupts.press();
}

addEventListener("message", ({ data }: MessageEvent<RunnerRequest>) => {
  if (data.kind === "run") void execution.run(data);
  if (data.kind === "stop") stop();
  if (data.kind === "add files") void addFiles(deltabookLibrary.mnist, data, report);
});
report({ kind: "ready" });
