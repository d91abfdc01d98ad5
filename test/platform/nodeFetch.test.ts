import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { NetworkError, platform, type WebResponse } from "../../lib/src/platform";

/** Starts a server on this machine for the running test; gives its address. */
async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

async function text(response: WebResponse): Promise<string> {
  const decoder = new TextDecoder();
  let whole = "";
  for await (const chunk of response.chunks()) whole += decoder.decode(chunk, { stream: true });
  return whole;
}

describe("fetch", () => {
  test("gives the status and the body", async () => {
    const url = await serve((_, response) => {
      response.writeHead(201).end("hello");
    });
    const response = await platform.fetch(url);
    expect(response.status).toBe(201);
    expect(await text(response)).toBe("hello");
  });

  test("undoes a content encoding, and takes an answer without a body", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/packed") {
        response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync("hello"));
      } else response.writeHead(204).end();
    });
    expect(await text(await platform.fetch(`${url}packed`))).toBe("hello");
    expect(await text(await platform.fetch(url))).toBe("");
  });

  test("says that a connection is refused", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    await promisify(server.close.bind(server))();
    const work = platform.fetch(`http://127.0.0.1:${port}/`);
    await expect(work).rejects.toThrow("the connection was refused");
    await expect(work).rejects.toBeInstanceOf(NetworkError);
  });

  test("says that there is no such host", async () => {
    const work = platform.fetch("http://host.invalid/");
    await expect(work).rejects.toThrow("there is no network, or no such host");
  });

  test("says that the connection broke off, before the answer or in its middle", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/middle")
        response.writeHead(200, { "content-length": "99" }).write("half");
      setTimeout(() => response.destroy(), 20);
    });
    await expect(platform.fetch(url)).rejects.toThrow("the connection broke off");
    const half = text(await platform.fetch(`${url}middle`));
    await expect(half).rejects.toThrow("the connection broke off");
    await expect(half).rejects.toBeInstanceOf(NetworkError);
  });

  test("ends with the signal's reason, before the answer or in its middle", async () => {
    const url = await serve((request, response) => {
      if (request.url === "/middle") response.writeHead(200).write("half");
    });
    for (const path of ["", "middle"]) {
      const controller = new AbortController();
      const reason = new Error("stop");
      setTimeout(() => {
        controller.abort(reason);
      }, 100);
      const work = platform.fetch(url + path, controller.signal).then(text);
      await expect(work).rejects.toBe(reason);
    }
  });
});
