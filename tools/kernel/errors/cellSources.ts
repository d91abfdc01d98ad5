import { lineAt, type LineMap } from "./lineMap.js";
import type { CellPlace } from "./stack.js";

/** A cell as its author wrote it, and where the lines of its JavaScript came from. */
interface CellSource {
  readonly name: string;
  readonly lines: readonly string[];
  readonly map: LineMap;
}

/** The sources of the cells, for their stack traces. */
export class CellSources {
  private readonly sources = new Map<string, CellSource>();

  /** Remembers a cell called `name`, which runs as `script`. */
  add(script: string, name: string, source: string, map: LineMap): void {
    this.sources.set(script, { name, lines: source.split("\n"), map });
  }

  /** The place in a cell that a place in its JavaScript came from. */
  locate(script: string, line: number, column: number): CellPlace | null {
    const source = this.sources.get(script);
    const found = source && lineAt(source.map, line, column);
    return source && found ? { name: source.name, line: found } : null;
  }

  /** The text of a line of a cell. */
  textAt({ name, line }: CellPlace): string | undefined {
    const named = [...this.sources.values()].find((source) => source.name === name);
    return named?.lines[line - 1];
  }
}
