import { spawn } from "node:child_process";
import type { Machine } from "../setup/machine.js";

/** The command that opens a page in the learner's browser; undefined where there is no display. */
export function browserCommand(
  url: string,
  { platform, env }: Pick<Machine, "platform" | "env">,
): [string, ...string[]] | undefined {
  if (platform === "darwin") return ["open", url];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler", url];
  const hasDisplay = Boolean(env.DISPLAY) || Boolean(env.WAYLAND_DISPLAY);
  return hasDisplay ? ["xdg-open", url] : undefined;
}

/** Opens a page and does not wait; where that fails, the printed address has to do. */
export function openBrowser(url: string, machine: Machine): void {
  const command = browserCommand(url, machine);
  if (command === undefined) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
