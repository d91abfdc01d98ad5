import { openContents } from "./contents";
import { workOffline } from "./offline";
import { reachScrolling } from "./scrolling";
import { addThemeSwitch } from "./themeSwitch";

addThemeSwitch();
openContents();
reachScrolling();
void workOffline();
