import { openContents } from "./contents";
import { workOffline } from "./offline";
import { unfoldForPrint } from "./printing";
import { reachScrolling } from "./scrolling";
import { addThemeSwitch } from "./themeSwitch";

addThemeSwitch();
openContents();
reachScrolling();
unfoldForPrint();
void workOffline();
