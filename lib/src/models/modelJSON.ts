/** A model as `toJSON` gives it: its layers, what it was compiled with, and its weights. */
export interface ModelJSON {
  readonly format: "deltabook-sequential";
  readonly version: 1;
  readonly name: string;
  readonly seed: number;
  readonly layers: readonly LayerJSON[];
  readonly compile: CompileJSON | null;
  /** Null if the model has no weights yet. */
  readonly weights: readonly WeightsJSON[] | null;
}

export interface LayerJSON {
  readonly className: string;
  readonly config: Readonly<Record<string, unknown>>;
}

export interface CompileJSON {
  readonly loss: string;
  readonly optimizer: { readonly name: string; readonly config: Readonly<Record<string, number>> };
  readonly metrics: readonly string[];
}

/** One weight array, row-major; the float32 values' little-endian bytes in base64. */
export interface WeightsJSON {
  readonly shape: readonly [rows: number, columns: number];
  readonly data: string;
}
