import type { RawNotebook } from "../temporaryCourse.js";

/** What a student may hand in for ps1, and what must come of it. */
export interface Case {
  readonly student: string;
  /** A change of the right notebook, or the bytes of the file. */
  readonly make:
    ((right: RawNotebook, blank: RawNotebook) => RawNotebook) | Buffer | "link" | "none";
  /** Of the 16 points that the tests give. */
  readonly score: number;
  readonly verdict: string;
  /** What the student's page must say. */
  readonly says?: RegExp;
  /** What the student's page must not say. */
  readonly silent?: RegExp;
}

export const all = 16;
