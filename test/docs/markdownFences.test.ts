import { expect, test } from "vitest";
import { markdownExamples } from "./markdownFences";

test("markdownExamples finds the ts fences of a page and their lines", () => {
  const page =
    "# Title\n\n```ts\n1; // => 1\n```\n\n```sh\nnpm start\n```\n\n- item\n\n  ```ts\n  2;\n  ```\n";
  expect(markdownExamples("page.md", page)).toEqual([
    { file: "page.md", line: 4, code: "1; // => 1\n" },
    { file: "page.md", line: 14, code: "2;\n" },
  ]);
});
