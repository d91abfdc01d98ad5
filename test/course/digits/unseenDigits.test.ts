import { expect, test } from "vitest";
import { unseenDigits } from "../../../tools/course/digits/unseenDigits.js";

test("unseenDigits follows from its secret alone", async () => {
  const [one, same, other] = [
    await unseenDigits("a", 20),
    await unseenDigits("a", 20),
    await unseenDigits("b", 20),
  ];
  expect(same).toEqual(one);
  expect(other.labels).not.toEqual(one.labels);
  expect(one.images.map((image) => Buffer.from(image, "base64").length)).toEqual(
    Array(20).fill(784),
  );
});
