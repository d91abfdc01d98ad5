import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { slowLine } from "../../../bench/web/slowLine";

const long = "0123456789".repeat(5000);
const server = createServer((request, response) => {
  response.end(`${request.url}: ${long}`);
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test("slowLine passes on what is asked and answered, several at once, until it is closed", async () => {
  const { port } = server.address() as AddressInfo;
  const target = `http://127.0.0.1:${port}/`;
  const line = await slowLine(target, { bitsPerSecond: 100e6, roundTrip: 1 });
  expect(line.url).not.toBe(target);
  const paths = ["/a", "/b?c=1"];
  const answers = await Promise.all(
    paths.map(async (path) => (await fetch(new URL(path, line.url))).text()),
  );
  expect(answers).toEqual(paths.map((path) => `${path}: ${long}`));
  await line.close();
  await expect(fetch(line.url)).rejects.toThrow();
});
