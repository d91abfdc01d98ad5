import type { MountedWidget, mountWidget } from "../../../../lib/src/widgets/view";
import { asset } from "../asset";
import { isDark, onThemeChange } from "../../theme/shownTheme";
import { whenNear } from "./whenNear";

/** A quiz, playground or surface to draw on, which comes to life near the visible part of the page. */
export class LiveWidget {
  readonly #node: HTMLElement;
  #mounted: MountedWidget | undefined;
  #isDisposed = false;
  readonly #endings: (() => void)[];

  /**
   * @param node the element to put it into, in place of what stands there
   * @param read gives the widget's data, when they are needed
   */
  constructor(node: HTMLElement, read: () => Promise<unknown>) {
    this.#node = node;
    this.#endings = [
      whenNear(node, () => void this.#mount(read)),
      onThemeChange(() => this.#mounted?.themeChanged()),
    ];
  }

  dispose(): void {
    this.#isDisposed = true;
    for (const end of this.#endings) end();
    this.#mounted?.dispose();
  }

  async #mount(read: () => Promise<unknown>): Promise<void> {
    try {
      const [data, { mountWidget }] = await Promise.all([read(), loadWidgets()]);
      if (!this.#isDisposed) this.#mounted = mountWidget(this.#node, data, { isDark });
    } catch (error) {
      console.error(error); // what stands there already is shown
    }
  }
}

function loadWidgets(): Promise<{ mountWidget: typeof mountWidget }> {
  return import(asset("widgets.js")) as Promise<{ mountWidget: typeof mountWidget }>;
}
