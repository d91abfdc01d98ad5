import { build } from "esbuild";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A server of the site with a page that has a session and nothing else. */
export interface SessionServer {
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
};

const isolation = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** Serves the site of a folder, with `session.html`; `isolated`: with the headers that give shared memory. */
export async function serveSession(folder: string, isolated: boolean): Promise<SessionServer> {
  const own = new Map([
    ["/session.html", '<!doctype html><title>A session</title><script src="session.js"></script>'],
    ["/session.js", await bundlePage()],
    ["/favicon.ico", ""],
  ]);
  const server = createServer((request, response) => {
    const path = new URL(request.url!, "http://localhost").pathname;
    const headers = {
      "content-type": types[extname(path)] ?? "application/octet-stream",
      ...(isolated && isolation),
    };
    const content = own.has(path) ? Promise.resolve(own.get(path)) : readFile(join(folder, path));
    content.then(
      (body) => response.writeHead(200, headers).end(body),
      () => response.writeHead(404, headers).end(),
    );
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function bundlePage(): Promise<string> {
  const entry = fileURLToPath(new URL("inPage.ts", import.meta.url));
  const options = { bundle: true, write: false, target: "es2022", logLevel: "error" } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [entry] });
  return outputFiles[0].text;
}
