import { expect, it } from "vitest";
import { asText } from "../../../tools/kernel/asText";
import { maxCharacters } from "../../../tools/kernel/outputStream";

it("asText shows a string as it is, and other values as the console does", () => {
  expect(asText("a\nb")).toEqual({ "text/plain": "a\nb" });
  expect(asText({ a: [1, "b"] })).toEqual({ "text/plain": "{ a: [ 1, 'b' ] }" });
});

it("asText cuts a string that is too long", () => {
  const { length } = asText("x".repeat(2 * maxCharacters))["text/plain"];
  expect(length).toBeLessThan(maxCharacters + 100);
});

it("asText reminds of await", () => {
  expect(asText(new Promise(() => undefined))["text/plain"]).toContain("write await before it");
  expect(asText(Promise.resolve(1))["text/plain"]).toBe("Promise { 1 }");
});
