/**
 * Colours that readers with any colour vision tell apart, with a contrast of at least 3:1 on white and on a dark page:
 * blue, vermilion, green, purple (Okabe and Ito) and a grey that is darker than the green, since without a sense for red
 * or for green the two have nearly the same hue.
 */
export const palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#666666"] as const;

/** Dark text and the pale fill under it: 4.5:1 and more in any theme. */
export const ink = "#111111";
export const paleFill = "#DCEBF5";

/** An output over a plane: blue where it is low, orange where it is high, pale between them, in any colour vision. */
export const outputColors = { low: "#5AA3D0", middle: "#F7F7F7", high: "#F0A35E" } as const;

const dashes = ["solid", "dash", "dot", "dashdot"] as const;
const symbols = ["circle", "square", "diamond", "triangle-up", "x", "star"] as const;
const patterns = ["", "/", ".", "x", "-", "+"] as const;

/** How a series looks: never told apart by colour alone. */
export interface SeriesStyle {
  readonly color: string;
  readonly dash: string;
  readonly symbol: string;
  readonly pattern: string;
}

/**
 * The look of the series with this number, counted from 0. There is a symbol and a pattern more than there are colours, so
 * that colour and symbol, or colour and pattern, are another pair for each of 30 numbers in a row.
 */
export function seriesStyle(number: number): SeriesStyle {
  return {
    color: palette[number % palette.length],
    dash: dashes[number % dashes.length],
    symbol: symbols[number % symbols.length],
    pattern: patterns[number % patterns.length],
  };
}
