import { expect, test } from "vitest";
import { lessons } from "../../lib/src/lessons";
import { quiz } from "../../lib/src/widgets";
import { installFakeHost } from "../display/fakeHost";

test("quiz shows the questions of its lesson", () => {
  const { sent } = installFakeHost();
  quiz("05");
  expect(sent).toHaveLength(1);
  expect(sent[0].data["application/vnd.deltabook.widget+json"]).toMatchObject({
    lesson: "05",
    questions: lessons["05"].quiz,
  });
});

test("quiz names the lessons that there are", () => {
  expect(() => quiz("5")).toThrow(/^Unknown lesson: expected one of .*05.*, received "5"/);
});
