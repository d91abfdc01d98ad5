import type { Exercise } from "../exercises/exercise";
import * as exercises01 from "./01/exercises";
import * as quiz01 from "./01/quiz";
import * as exercises02 from "./02/exercises";
import * as quiz02 from "./02/quiz";
import * as exercises03 from "./03/exercises";
import * as quiz03 from "./03/quiz";
import * as exercises04 from "./04/exercises";
import * as quiz04 from "./04/quiz";
import * as exercises05 from "./05/exercises";
import * as quiz05 from "./05/quiz";
import * as exercises06 from "./06/exercises";
import * as quiz06 from "./06/quiz";
import * as exercises07 from "./07/exercises";
import * as quiz07 from "./07/quiz";
import * as exercises08 from "./08/exercises";
import * as quiz08 from "./08/quiz";
import * as exercises09 from "./09/exercises";
import * as quiz09 from "./09/quiz";
import * as exercises10 from "./10/exercises";
import * as quiz10 from "./10/quiz";
import * as exercises11 from "./11/exercises";
import * as quiz11 from "./11/quiz";
import * as exercises12 from "./12/exercises";
import * as quiz12 from "./12/quiz";
import type { Question } from "./question";

export type { Choice, Question } from "./question";

/** What a lesson has besides its notebook. */
export interface Lesson {
  readonly exercises: readonly Exercise[];
  readonly quiz: readonly Question[];
}

/** The lessons by their numbers. */
export const lessons: Readonly<Record<string, Lesson>> = {
  "01": { ...exercises01, ...quiz01 },
  "02": { ...exercises02, ...quiz02 },
  "03": { ...exercises03, ...quiz03 },
  "04": { ...exercises04, ...quiz04 },
  "05": { ...exercises05, ...quiz05 },
  "06": { ...exercises06, ...quiz06 },
  "07": { ...exercises07, ...quiz07 },
  "08": { ...exercises08, ...quiz08 },
  "09": { ...exercises09, ...quiz09 },
  "10": { ...exercises10, ...quiz10 },
  "11": { ...exercises11, ...quiz11 },
  "12": { ...exercises12, ...quiz12 },
};
