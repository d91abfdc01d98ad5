import type { MimeBundle } from "../../session/session";
import type { OutputLog } from "./outputLog";

/** Where something is displayed: in which log, at which place of it. */
interface Place {
  readonly log: OutputLog;
  readonly index: number;
  /** Called when it has been replaced. */
  readonly changed: () => void;
}

/** What was displayed under which id, in all cells of a notebook. */
export class Displays {
  readonly #places = new Map<string, Place[]>();

  add(displayId: string, place: Place): void {
    this.#places.set(displayId, [...(this.#places.get(displayId) ?? []), place]);
  }

  /** Shows `data` wherever something with that id is displayed. */
  update(displayId: string, data: MimeBundle): void {
    for (const { log, index, changed } of this.#places.get(displayId) ?? []) {
      log.replace(index, data);
      changed();
    }
  }

  /** Forgets all ids: those of a session that is over. */
  clear(): void {
    this.#places.clear();
  }
}
