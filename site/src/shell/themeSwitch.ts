import { chooseTheme } from "../theme/chosenTheme";

/** Adds the switch between light and dark to the header of the page. */
export function addThemeSwitch(): void {
  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const isDark = (): boolean =>
    (root.dataset["theme"] ?? (system.matches ? "dark" : "light")) === "dark";
  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme";
  button.textContent = "◐ Dark";
  const show = (): void => {
    button.setAttribute("aria-pressed", String(isDark()));
  };
  button.addEventListener("click", () => {
    chooseTheme(isDark() ? "light" : "dark");
    show();
  });
  system.addEventListener("change", show);
  show();
  document.querySelector("header.site")?.append(button);
}
