/** Whether JupyterLab's theme is dark at the moment. */
export function isDark() {
  return document.body.dataset.jpThemeLight === "false";
}

/** Calls `listener` whenever the theme changes; returns what ends that. */
export function onThemeChange(listener) {
  const observer = new MutationObserver(listener);
  observer.observe(document.body, { attributeFilter: ["data-jp-theme-light"] });
  return () => observer.disconnect();
}
