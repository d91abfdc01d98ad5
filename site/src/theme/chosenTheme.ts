export type Theme = "light" | "dark";

/** Hosts may have other sites at the same origin: the name says whose it is. */
const key = "deltabook-theme";

/** What the reader has chosen with the switch; undefined as long as the machine's setting counts. */
export function chosenTheme(): Theme | undefined {
  try {
    const theme = localStorage.getItem(key);
    return theme === "light" || theme === "dark" ? theme : undefined;
  } catch {
    return undefined; // the browser forbids pages to store anything
  }
}

/** Colours the page, and remembers it for all pages where the browser allows that. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The choice then holds for this page only.
  }
}
