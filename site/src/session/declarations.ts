import { once } from "../once.js";

/** The declarations of the cells that ran, which the next cell is compiled with. */
export class Declarations {
  private known: () => Promise<string> = () => Promise.resolve("");

  get text(): Promise<string> {
    return this.known();
  }

  set(text: string): void {
    this.known = () => Promise.resolve(text);
  }

  /** Leaves it to the next one who asks to find out what is declared; one that fails is asked again. */
  findLater(find: () => Promise<string>): void {
    this.known = once(find);
  }
}
