import { join, posix, win32 } from "node:path";

/** The folder in which the learner's own Jupyter and VS Code look for kernels. */
export function userKernelsFolder(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  home: string,
): string {
  const set = env["JUPYTER_DATA_DIR"];
  if (set) return join(set, "kernels");
  switch (platform) {
    case "win32":
      return win32.join(
        env["APPDATA"] ?? win32.join(home, "AppData", "Roaming"),
        "jupyter",
        "kernels",
      );
    case "darwin":
      return posix.join(home, "Library", "Jupyter", "kernels");
    default:
      return posix.join(
        env["XDG_DATA_HOME"] ?? posix.join(home, ".local", "share"),
        "jupyter",
        "kernels",
      );
  }
}
