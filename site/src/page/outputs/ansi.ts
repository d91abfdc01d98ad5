/** A piece of text in one colour of a terminal. */
export interface ColouredText {
  readonly text: string;
  /** CSS classes: "ansi-red", "ansi-bold"; empty for usual text. */
  readonly classes: readonly string[];
}

const colours = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"];

/** A text's pieces by the colours that its escape sequences set; sequences that mean something else are left out. */
export function colouredPieces(text: string): ColouredText[] {
  const pieces: ColouredText[] = [];
  let style: Style = {};
  let from = 0;
  // eslint-disable-next-line no-control-regex -- escape sequences begin with a control character
  for (const match of text.matchAll(/\x1b\[([\d;]*)([A-Za-z])/g)) {
    add(pieces, text.slice(from, match.index), style);
    from = match.index + match[0].length;
    if (match[2] === "m") style = restyled(style, match[1]);
  }
  add(pieces, text.slice(from), style);
  return pieces;
}

interface Style {
  readonly colour?: string;
  readonly isBold?: boolean;
}

function add(pieces: ColouredText[], text: string, { colour, isBold }: Style): void {
  if (text === "") return;
  const classes = [...(colour ? [`ansi-${colour}`] : []), ...(isBold ? ["ansi-bold"] : [])];
  pieces.push({ text, classes });
}

function restyled(style: Style, codes: string): Style {
  return codes.split(";").map(Number).reduce(afterCode, style);
}

function afterCode(style: Style, code: number): Style {
  if (code === 0) return {};
  if (code === 1) return { ...style, isBold: true };
  if (code === 22) return { ...style, isBold: false };
  if (code === 39) return style.isBold ? { isBold: true } : {};
  const colour = colours[code >= 90 ? code - 90 : code - 30] as string | undefined;
  return colour === undefined ? style : { ...style, colour };
}
