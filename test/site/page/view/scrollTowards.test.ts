import { expect, test } from "vitest";
import { scrollTowards } from "../../../../site/src/page/view/scrollTowards";

const view = { top: 50, bottom: 850 };
const at = (top: number, height: number): { top: number; bottom: number } => ({
  ...{ top, bottom: top + height },
});

test.each([
  ["nothing for what is in view", at(600, 200), at(300, 100), 0],
  ["only as far as needed", at(900, 100), at(300, 100), 150],
  ["nothing where what is kept would go out of view", at(2000, 100), at(300, 100), 0],
  ["to what is kept where both have no room", at(2000, 100), at(800, 100), 50],
  ["to the top of what is larger than the view", at(700, 3000), at(700, 3000), 650],
  ["never up", at(900, 100), at(20, 100), 0],
] as const)("scrollTowards scrolls %s", (_, wanted, kept, distance) => {
  expect(scrollTowards(wanted, kept, view)).toBe(distance);
});
