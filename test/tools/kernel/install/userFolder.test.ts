import { expect, it } from "vitest";
import { userKernelsFolder } from "../../../../tools/kernel/install/userFolder";

it.each([
  ["linux", {}, "/home/ada", "/home/ada/.local/share/jupyter/kernels"],
  ["linux", { XDG_DATA_HOME: "/data" }, "/home/ada", "/data/jupyter/kernels"],
  ["darwin", {}, "/Users/ada", "/Users/ada/Library/Jupyter/kernels"],
  ["win32", { APPDATA: "C:\\Roaming" }, "C:\\Users\\ada", "C:\\Roaming\\jupyter\\kernels"],
  ["win32", {}, "C:\\Users\\ada", "C:\\Users\\ada\\AppData\\Roaming\\jupyter\\kernels"],
  ["linux", { JUPYTER_DATA_DIR: "/mine" }, "/home/ada", "/mine/kernels"],
] as const)("userKernelsFolder on %s with %j, at %s", (platform, env, home, folder) => {
  expect(userKernelsFolder(platform, env, home)).toBe(folder);
});
