import { expect, test } from "vitest";
import type { Desk } from "../../../site/src/page/desk";
import { showNotebook } from "../../../site/src/page/showNotebook";
import { aNotebook } from "./aNotebook";

test("showNotebook takes the notebook in before the session, which may be slow, begins anew", async () => {
  const log: string[] = [];
  let restarted = (): void => undefined;
  const desk = {
    state: {
      notebook: aNotebook(),
      lesson: { notebook: aNotebook() },
      replace: (_: unknown, base: string) => log.push(`replace ${base}`),
    },
    toolbar: { say: (text: string) => log.push(`say "${text}"`) },
    views: { show: () => log.push("show") },
    runs: {
      restart: () => {
        log.push("restart");
        return new Promise<void>((resolve) => (restarted = resolve));
      },
    },
  } as unknown as Desk;
  const shown = showNotebook(desk, aNotebook(), "base").then(() => log.push("done"));
  expect(log).toEqual(["replace base", "show", 'say ""', "restart"]);
  restarted();
  await shown;
  expect(log.at(-1)).toBe("done");
});
