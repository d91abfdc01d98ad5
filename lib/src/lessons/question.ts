/** One of the answers that a question offers. */
export interface Choice {
  readonly text: string;
  readonly right?: true;
  /** Why it is right, or what is wrong with it. */
  readonly why: string;
}

/** A question of the quiz at the end of a lesson. */
export interface Question {
  readonly question: string;
  /** One or more of them are right. */
  readonly choices: readonly Choice[];
  /** Which of the lesson's objectives it assesses, counted from 1. */
  readonly objective: number;
}
