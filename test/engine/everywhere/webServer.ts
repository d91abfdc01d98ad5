import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A web server on this machine alone. */
export interface WebServer {
  readonly url: string;
  close(): void;
}

/** What a page must be sent with for its threads to be allowed to share memory. */
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

const html =
  '<!doctype html><title>Test</title><link rel="icon" href="data:,"><script src="page.js"></script>';

/** Serves scripts, and a page that loads `page.js`, as "cross-origin isolated" or not. */
export async function serve(
  scripts: ReadonlyMap<string, string>,
  { isolated }: { isolated: boolean },
): Promise<WebServer> {
  const server = createServer(({ url = "/" }, response) => {
    const script = scripts.get(url.slice(1));
    const type = script === undefined ? "text/html" : "text/javascript";
    response.setHeader("Content-Type", `${type}; charset=utf-8`);
    if (isolated) response.setHeaders(new Map(Object.entries(isolation)));
    if (script === undefined && url !== "/") response.statusCode = 404;
    response.end(script ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
