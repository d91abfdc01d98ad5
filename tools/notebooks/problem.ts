/** A place in a notebook or page; cells and lines count from 1. */
export interface Place {
  /** The path of the file, from the repository's folder. */
  readonly file: string;
  readonly cell?: number;
  /** The cell's id. */
  readonly id?: string;
  readonly line?: number;
}

/** Something that breaks a rule, and where. */
export interface Problem {
  readonly place: Place;
  readonly message: string;
}

/** `notebooks/02-forward-pass.ipynb, cell 3 (hidden-sums), line 2`. */
export function placeText({ file, cell, id, line }: Place): string {
  const cellText = cell === undefined ? "" : `, cell ${cell}${id === undefined ? "" : ` (${id})`}`;
  return `${file}${cellText}${line === undefined ? "" : `, line ${line}`}`;
}

/** The place and what is wrong there, on one line. */
export function problemText({ place, message }: Problem): string {
  return `${placeText(place)}: ${message}`;
}
