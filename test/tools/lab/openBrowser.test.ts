import { describe, expect, test } from "vitest";
import { browserCommand } from "../../../tools/lab/openBrowser.js";

describe("browserCommand", () => {
  const url = "http://127.0.0.1:8888/lab?token=1&x=2";

  test.each([
    ["darwin", {}, ["open", url]],
    ["win32", {}, ["rundll32", "url.dll,FileProtocolHandler", url]],
    ["linux", { DISPLAY: ":0" }, ["xdg-open", url]],
    ["linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open", url]],
  ] as const)("on %s with %o", (platform, env, expected) => {
    expect(browserCommand(url, { platform, env })).toEqual(expected);
  });

  test("is undefined where there is no display", () => {
    expect(browserCommand(url, { platform: "linux", env: { DISPLAY: "" } })).toBeUndefined();
  });
});
