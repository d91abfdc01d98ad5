/** One call that `assess` makes, and what must come of it. */
export type AssessedCase = {
  /** What the function is called with; it gets copies. */
  readonly args: readonly unknown[];
  /** Wrong results that a hint knows; the first that fits is named. */
  readonly wrong?: readonly (readonly [value: unknown, hint: string])[];
} & (
  | {
      /** The right result; numbers are compared as float32 arithmetic in any order allows. */
      readonly want: unknown;
    }
  | {
      /** Whether a result is right, where there is more than one. */
      holds(this: void, value: never): boolean;
      /** What `holds` asks for: "the loss falls". */
      readonly says: string;
    }
);
