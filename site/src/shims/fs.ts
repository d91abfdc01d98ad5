const print = globalThis.console.error.bind(globalThis.console);

/** In the place of Node's module: what is written to the terminal goes to the browser's own console. */
export function writeSync(_file: number, text: string): void {
  print(text.trimEnd());
}
