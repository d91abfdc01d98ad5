import { chosenTheme } from "./chosenTheme";

// Runs before the page is drawn, so that it does not flash in the other colours.
const theme = chosenTheme();
if (theme !== undefined) document.documentElement.dataset["theme"] = theme;
