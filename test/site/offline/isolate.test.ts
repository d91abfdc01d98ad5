import { expect, test } from "vitest";
import { isolate } from "../../../site/src/offline/isolate";

test("isolate adds what threads need, and keeps the rest of the response", async () => {
  const headers = { "Content-Type": "text/plain" };
  const response = isolate(new Response("text", { status: 404, headers }));
  expect(response.status).toBe(404);
  const names = ["Content-Type", "Cross-Origin-Embedder-Policy", "Cross-Origin-Opener-Policy"];
  expect(names.map((name) => response.headers.get(name))).toEqual([
    "text/plain",
    "require-corp",
    "same-origin",
  ]);
  expect(await response.text()).toBe("text");
});

test("isolate gives a response without a body none", () => {
  expect(isolate(new Response(null, { status: 304 })).body).toBeNull();
});

test("isolate leaves alone what the browser follows itself", () => {
  const redirect = Response.error();
  expect(isolate(redirect)).toBe(redirect);
});
