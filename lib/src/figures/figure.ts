import { baseLayout, type Layout } from "./baseLayout";

/** A figure as a value: what plotly.js draws, and a text that says what there is to see. */
export interface Figure {
  /** plotly's traces. */
  readonly data: readonly Readonly<Record<string, unknown>>[];
  /** plotly's layout; its width and height, in pixels, are the most that the figure takes. */
  readonly layout: Readonly<Record<string, unknown>>;
  /** The text alternative, for readers who do not see the picture. */
  readonly alt: string;
}

/** Settings of every figure. */
export interface FigureOptions {
  title?: string | undefined;
  /** The text alternative, where the computed one does not say enough. */
  alt?: string | undefined;
}

/** One trace of a figure. */
export type Trace = Figure["data"][number];

/** Joins traces, layout and text to a figure, which prints itself as its text. */
export function makeFigure(data: readonly Trace[], layout: Layout, alt: string): Figure {
  const figure: Figure = { data, layout: baseLayout(layout), alt };
  return Object.defineProperty(figure, Symbol.for("nodejs.util.inspect.custom"), {
    value: () => `Figure: ${alt}`,
  });
}
