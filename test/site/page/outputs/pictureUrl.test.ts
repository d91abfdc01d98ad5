import { expect, test } from "vitest";
import { pictureUrl } from "../../../../site/src/page/outputs/pictureUrl";
import type { DataOutput } from "../../../../tools/notebooks/notebook";

const shown = (type: string, data: unknown): DataOutput => ({
  output_type: "display_data",
  data: { [type]: data },
  metadata: {},
});

test.each([
  ["image/svg+xml", "<svg>#é😀</svg>", "charset=utf-8,%3Csvg%3E%23%C3%A9%F0%9F%98%80%3C%2Fsvg%3E"],
  ["image/svg+xml", "\ud83d<svg/>", "charset=utf-8,%EF%BF%BD%3Csvg%2F%3E"],
  ["image/png", "iVBO\nRw==\n", "base64,iVBORw=="],
])("pictureUrl: the address of a picture of type %s, %j", (type, data, expected) => {
  expect(pictureUrl(shown(type, data))).toBe(`data:${type};${expected}`);
});

test("pictureUrl is undefined for what is no picture", () => {
  expect(pictureUrl(shown("text/html", "<svg/>"))).toBeUndefined();
});
