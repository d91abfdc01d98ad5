import type { Case } from "../submissions/case.js";
import { cases } from "../submissions/index.js";
import { usual } from "../submissions/usual.js";

/** A student of the large class, and what this one hands in. */
export interface Student {
  readonly name: string;
  readonly one: Case;
}

/** A prime, so that each student gets another number, and what is unusual is spread over the class. */
const step = 7919;

/** A class in which each known submission comes once, and all others are as most students' are. */
export function largeClass(size: number): Student[] {
  const ordinary = usual.filter(({ student }) => student !== "100-mb");
  return Array.from({ length: size }, (_, i) => {
    const one = cases[i] ?? ordinary[i % ordinary.length];
    return { one, name: `${String((i * step) % size).padStart(3, "0")}-${one.student}` };
  });
}
