import { chooseTheme } from "../theme/chosenTheme";
import { isDark, onThemeChange } from "../theme/shownTheme";

/** Adds the switch between light and dark to the header of the page. */
export function addThemeSwitch(): void {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "theme";
  button.textContent = "◐ Dark";
  const show = (): void => {
    button.setAttribute("aria-pressed", String(isDark()));
  };
  button.addEventListener("click", () => {
    chooseTheme(isDark() ? "light" : "dark");
  });
  onThemeChange(show);
  show();
  document.querySelector("header.site")?.append(button);
}
