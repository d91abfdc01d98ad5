/** What a cell gets that goes on after it was stopped: it ends at its next output. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor() {
    super("The cell was stopped");
  }
}
