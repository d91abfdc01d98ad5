import type { Exercise } from "../../exercises/exercise";

export const exercises: readonly Exercise[] = [];
