/** Collects text, and calls `printLine` with each line as soon as it is whole. */
export function linePrinter(printLine: (line: string) => void): (text: string) => void {
  let rest = "";
  return (text) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop()!;
    lines.forEach(printLine);
  };
}
