/** The colours of a theme: text, what stands back, edges of controls, controls, what can be pressed, right and wrong. */
export interface Theme {
  readonly text: string;
  readonly muted: string;
  readonly edge: string;
  readonly control: string;
  readonly panel: string;
  readonly accent: string;
  readonly right: string;
  readonly wrong: string;
}

/** Texts have a contrast of at least 4.5:1 on the page, on panels and on controls; edges of 3:1. */
export const themes = {
  light: {
    text: "#1F1F1F",
    muted: "#555555",
    edge: "#767676",
    control: "#FFFFFF",
    panel: "#F3F6F8",
    accent: "#005A8E",
    right: "#00664A",
    wrong: "#A03A00",
  },
  dark: {
    text: "#E8E8E8",
    muted: "#B8B8B8",
    edge: "#8C8C8C",
    control: "#1B1F23",
    panel: "#23282D",
    accent: "#7CC4F5",
    right: "#5CD6A9",
    wrong: "#FF9F66",
  },
} as const satisfies Record<string, Theme>;

/** The backgrounds of pages that widgets stand on: JupyterLab's, that of its outputs, and of editors. */
export const pages = { light: ["#FFFFFF", "#F7F7F7"], dark: ["#111111", "#212121"] } as const;
