import jupyter from "tslab/dist/jupyter.js";

/** tslab's own `display` sends through this variable of the module. */
interface JupyterModule {
  lastWriteDisplayData: ((content: Record<string, unknown>, update?: boolean) => void) | null;
}

/** Sends what cells show by `require("tslab").display` to `write`. */
export function onTslabDisplay(
  write: (content: Record<string, unknown>, update: boolean) => void,
): void {
  (jupyter as unknown as JupyterModule).lastWriteDisplayData = (content, update) => {
    write(content, update ?? false);
  };
}
