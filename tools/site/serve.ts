import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { createHash } from "node:crypto";
import { isPackedWell, mimeType } from "./mimeTypes.js";

/** Settings of `serveFolder`. */
export interface ServeOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** The path of the site on its host; begins and ends with a slash. */
  readonly under?: string;
}

/** A server that runs. */
export interface StaticServer {
  /** The address of the site; ends with a slash. */
  readonly url: string;
  close(): Promise<void>;
}

/** What is sent for a path. */
interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: Uint8Array;
}

const pack = promisify(gzip);

/**
 * Serves a folder on this machine only, as static hosts do: a folder's `index.html`, `404.html` for what is not there, text
 * packed by gzip, and no headers that isolate a page.
 *
 * @throws the system's error if the port is taken
 */
export async function serveFolder(
  folder: string,
  { port = 0, under = "/" }: ServeOptions = {},
): Promise<StaticServer> {
  const server = createServer((request, response) => {
    void respond(folder, under, request, response);
  });
  server.listen(port, "127.0.0.1");
  await once(server, "listening");
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${taken}${under}`,
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, "close");
    },
  };
}

async function respond(
  folder: string,
  under: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { status, headers, body } = await answer(folder, under, request);
  const isUnchanged = status === 200 && request.headers["if-none-match"] === headers["ETag"];
  response.writeHead(isUnchanged ? 304 : status, headers);
  response.end(request.method === "HEAD" || isUnchanged ? undefined : body);
}

async function answer(folder: string, under: string, request: IncomingMessage): Promise<Answer> {
  if (!/^(GET|HEAD)$/.test(String(request.method))) return textAnswer(405, "Only GET and HEAD");
  const path = decoded(String(request.url));
  const file = path?.startsWith(under) ? resolve(folder, path.slice(under.length)) : undefined;
  if (path === undefined || file === undefined || !isInside(folder, file)) return nothing;
  const isFolder = await isDirectory(file);
  if (isFolder && !path.endsWith("/")) return movedTo(`${path}/`);
  const packs = /\bgzip\b/.test(String(request.headers["accept-encoding"]));
  return (
    (await fileAnswer(isFolder ? join(file, "index.html") : file, 200, packs)) ??
    (await fileAnswer(join(folder, "404.html"), 404, packs)) ??
    nothing
  );
}

async function fileAnswer(
  file: string,
  status: number,
  packs: boolean,
): Promise<Answer | undefined> {
  const body = await readFile(file).catch(() => undefined);
  if (body === undefined) return undefined;
  const type = mimeType(file);
  const hash = createHash("sha256").update(body).digest("hex").slice(0, 32);
  const headers = { "Content-Type": type, "Cache-Control": "no-cache", ETag: `"${hash}"` };
  if (!packs || !isPackedWell(type)) return { status, headers, body };
  return {
    status,
    headers: { ...headers, "Content-Encoding": "gzip" },
    body: await packed(hash, body),
  };
}

/** What has been packed before, by its hash. */
const memory = new Map<string, Promise<Buffer>>();

function packed(hash: string, body: Uint8Array): Promise<Buffer> {
  const known = memory.get(hash) ?? pack(body);
  memory.set(hash, known);
  return known;
}

const nothing = textAnswer(404, "Nothing is here");

function movedTo(address: string): Answer {
  return { status: 301, headers: { Location: address }, body: new Uint8Array() };
}

function textAnswer(status: number, text: string): Answer {
  return {
    status,
    headers: { "Content-Type": "text/plain; charset=utf-8" },
    body: new TextEncoder().encode(text),
  };
}

function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(folder + sep);
}

async function isDirectory(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** The path of a request's address; undefined where it cannot be read. */
function decoded(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*/, ""));
  } catch {
    return undefined;
  }
}
