import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const elsewhere = [
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** The Firefox of the system; `FIREFOX`, when set, names the program. Undefined when there is none. */
export function findFirefox({ FIREFOX, PATH = "" } = process.env): string | undefined {
  if (FIREFOX !== undefined && FIREFOX !== "") return FIREFOX;
  const folders = PATH.split(delimiter).filter((folder) => folder !== "");
  const onPath = ["firefox-esr", "firefox"].flatMap((program) =>
    folders.map((folder) => join(folder, program)),
  );
  return [...onPath, ...elsewhere].find((place) => existsSync(place));
}
