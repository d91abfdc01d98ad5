/**
 * Colours that readers with any colour vision tell apart, with a contrast of at least 3:1 on white and on a dark page:
 * blue, vermilion, green, purple (Okabe and Ito) and grey.
 */
export const palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#7F7F7F"] as const;

/** Dark text and the pale fill under it: 4.5:1 and more in any theme. */
export const ink = "#111111";
export const paleFill = "#DCEBF5";

/** An output over a plane: blue where it is low, orange where it is high, pale between them, in any colour vision. */
export const outputColors = { low: "#5AA3D0", middle: "#F7F7F7", high: "#F0A35E" } as const;

const dashes = ["solid", "dash", "dot", "dashdot"] as const;
const symbols = ["circle", "square", "diamond", "triangle-up", "x"] as const;
const patterns = ["", "/", ".", "x", "-"] as const;

/** How a series looks: never told apart by colour alone. */
export interface SeriesStyle {
  readonly color: string;
  readonly dash: string;
  readonly symbol: string;
  readonly pattern: string;
}

/** The look of the series with this number, counted from 0; 20 numbers in a row look different. */
export function seriesStyle(number: number): SeriesStyle {
  return {
    color: palette[number % palette.length],
    dash: dashes[number % dashes.length],
    symbol: symbols[number % symbols.length],
    pattern: patterns[number % patterns.length],
  };
}
