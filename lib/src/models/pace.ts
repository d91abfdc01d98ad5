import { platform } from "../platform";

/** How long, in milliseconds, work may go on before messages and signals must have their turn. */
const breath = 25;

/** Tells long work when to pause: `if (pace.isDue()) await pace.breathe()` costs nothing where it is not due. */
export class Pace {
  #last = platform.now();

  isDue(): boolean {
    return platform.now() - this.#last >= breath;
  }

  /** Counts from now on again. */
  restart(): void {
    this.#last = platform.now();
  }

  async breathe(): Promise<void> {
    await platform.breathe();
    this.restart();
  }
}
