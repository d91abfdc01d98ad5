/** The kernel's own way to end the process. */
export const endProcess = process.exit.bind(process);

/** From now on `process.exit` throws: a cell must not end the kernel. */
export function forbidExit(): void {
  process.exit = (code?: number | string | null): never => {
    throw new Error(
      `Cannot end the process from a cell: process.exit(${code ?? ""}) was called, and the kernel goes on; ` +
        "to end the cell, throw an error",
    );
  };
}
