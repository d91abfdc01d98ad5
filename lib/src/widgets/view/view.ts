/** A widget's element, and how it ends. */
export interface View {
  readonly node: HTMLElement;
  /** Ends what runs. */
  dispose?(): void;
}
