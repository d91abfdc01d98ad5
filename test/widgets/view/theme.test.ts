import { expect, test } from "vitest";
import { contrast } from "../../figures/contrast";
import { pages, themes } from "../../../lib/src/widgets/view/theme";

test.each(["light", "dark"] as const)(
  "%s: every text can be read on everything it stands on",
  (name) => {
    const { text, muted, accent, right, wrong, control, panel } = themes[name];
    const grounds = [...pages[name], control, panel];
    for (const ground of grounds) {
      for (const color of [text, muted, accent, right, wrong]) {
        expect(contrast(color, ground), `${color} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  },
);

test.each(["light", "dark"] as const)("%s: the edges of controls can be seen", (name) => {
  const { edge, control, panel } = themes[name];
  for (const ground of [...pages[name], control, panel]) {
    expect(contrast(edge, ground), `${edge} on ${ground}`).toBeGreaterThanOrEqual(3);
  }
});
