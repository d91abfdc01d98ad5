import { expect, test } from "vitest";
import { portNumber } from "../../../tools/setup/portNumber";

test.each([
  ["1", 1],
  ["8899", 8899],
  ["65535", 65535],
])("portNumber reads %s", (text, port) => {
  expect(portNumber(text)).toBe(port);
});

test.each(["0", "65536", "-1", "80.5", "http", ""])("portNumber refuses %j", (text) => {
  expect(() => portNumber(text)).toThrow(
    new TypeError(`port must be an integer from 1 to 65535, received ${text}`),
  );
});
