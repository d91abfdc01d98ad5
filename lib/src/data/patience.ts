/** When to give a server up. */
export interface Patience {
  /** How often a mirror is asked, while its failures look as if they might pass. */
  readonly attempts: number;
  /** Milliseconds before the second attempt; before each further one they double. */
  readonly pause: number;
  /** Milliseconds within which `leastBytes` must arrive. */
  readonly stall: number;
}
