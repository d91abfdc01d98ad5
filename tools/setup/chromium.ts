import { delimiter, join } from "node:path";
import { thisMachine } from "./machine.js";
import type { Machine } from "./machine.js";

const programs = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
];

const macApplications = ["Google Chrome", "Chromium", "Microsoft Edge"];

const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Chromium\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Finds a Chromium of the system (Chromium, Chrome or Edge), which draws the figures' pictures and
 * runs the browser tests. `CHROMIUM`, when set, names the program.
 *
 * @returns its absolute path; undefined when there is none
 */
export function findChromium(machine: Machine = thisMachine): string | undefined {
  const { CHROMIUM } = machine.env;
  if (CHROMIUM !== undefined && CHROMIUM !== "") return CHROMIUM;
  return places(machine).find((place) => machine.exists(place));
}

function places({ platform, env }: Machine): string[] {
  if (platform === "darwin") {
    return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform === "win32") {
    const folders = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : windowsPrograms.map((program) => `${folder}\\${program}`),
    );
  }
  const folders = (env.PATH ?? "").split(delimiter).filter((folder) => folder !== "");
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}
