import { expect, test } from "vitest";
import { quizBundle } from "../../lib/src/widgets/quizBundle";
import { questions } from "./aQuiz";

const bundle = quizBundle("03", questions);

test("quizBundle holds the widget as plain data", () => {
  const json = bundle["application/vnd.deltabook.widget+json"];
  expect(JSON.parse(JSON.stringify(json))).toEqual({
    ...{ widget: "quiz", version: 1, lesson: "03" },
    questions,
  });
});

test("quizBundle's HTML says of each choice whether it is right and why, once it is opened", () => {
  const html = String(bundle["text/html"]);
  expect(html).toContain(
    "<li><p>What does <code>sigmoid(0)</code> give?</p>" +
      "<details><summary>0</summary><p><strong>✗ Wrong.</strong> The curve passes 0.5 there.</p></details>" +
      "<details><summary>0.5</summary><p><strong>✓ Right.</strong> Half way between 0 &amp; 1.</p></details></li>",
  );
  expect(html.match(/<details>/g)).toHaveLength(5);
  expect(html).not.toMatch(/<script|style=/);
});

test("quizBundle's text asks, and gives nothing away", () => {
  expect(bundle["text/plain"]).toBe(
    [
      "Quiz of lesson 03",
      "1. What does sigmoid(0) give?",
      "   a) 0",
      "   b) 0.5",
      "2. Which are activations?",
      "   a) tanh",
      "   b) relu",
      "   c) sgd",
    ].join("\n"),
  );
});
