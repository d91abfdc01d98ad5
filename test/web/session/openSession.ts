import type { Page } from "playwright-core";
import { inject, type TestContext } from "vitest";
import type { Output } from "../../../tools/notebooks/notebook";
import type { TestBrowser } from "../site";
import type { Run, TestSession as TestSessionInPage } from "./inPage";
import { serveSession } from "./server";

declare global {
  // What `inPage.ts` leaves in its page.
  var TestSession: typeof TestSessionInPage;
  var opened: TestSessionInPage;
}

/** A session in a page of its own, driven from a test. */
export interface OpenedSession {
  readonly page: Page;
  /** The addresses of all requests so far, from the site's root. */
  readonly requests: () => string[];
  readonly run: (source: string) => Promise<Run>;
  /** Runs all of them, as "Run all" does: they all wait from the start. */
  readonly runAll: (sources: readonly string[]) => Promise<readonly Run[]>;
}

/** What is opened. */
export interface SessionPage {
  readonly notebook?: string;
  /** Whether the page has shared memory. */
  readonly isolated?: boolean;
}

/** Opens a page with a session; it is closed after the test. */
export async function openSession(
  browser: TestBrowser,
  context: TestContext,
  { notebook = "02-forward-pass", isolated = false }: SessionPage = {},
): Promise<OpenedSession> {
  const server = await serveSession(inject("siteFolder"), isolated);
  context.onTestFinished(() => server.close());
  const { page, requests } = await browser.open(context, "session.html", { at: server.url });
  await page.evaluate((name) => {
    globalThis.opened = new TestSession(name);
  }, notebook);
  return {
    page,
    requests: () => requests.map((url) => url.slice(server.url.length)),
    run: (source) => page.evaluate((text) => opened.run(text), source),
    runAll: (sources) => page.evaluate((texts) => opened.runAll(texts), sources),
  };
}

/** What outputs say: the text of streams, values, and the traceback of errors without colours. */
export function textOf(outputs: readonly Output[]): string {
  return outputs.map(outputText).join("");
}

function outputText(output: Output): string {
  if (output.output_type === "stream") return output.text;
  if (output.output_type !== "error") return String(output.data["text/plain"]);
  // eslint-disable-next-line no-control-regex
  return output.traceback.join("\n").replace(/\x1b\[\d+m/g, "");
}
