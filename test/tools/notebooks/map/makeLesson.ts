import type { LessonContents } from "../../../../tools/notebooks/map/lessonContents.js";
import type { NotebookFile } from "../../../../tools/notebooks/files.js";
import type { Cell } from "../../../../tools/notebooks/notebook.js";
import { code, lesson, text } from "../makeNotebook.js";

/** Five exercises in three forms, and five questions, the first two of which assess the second objective. */
export const contents: LessonContents = {
  exercises: ["predict", "compute", "fix", "fix", "fix"].map((form, i) => ({
    id: `02.${i + 1}`,
    title: `Do ${i + 1}`,
    form,
  })),
  quiz: [2, 2, 1, 1, 1].map((objective) => ({ objective })),
};

export const map = [
  { cells: ["text-1"], exercises: [1, 2, 3], quiz: [3, 4, 5] },
  { cells: ["text-1", "code-2"], exercises: [4, 5], quiz: [1, 2] },
];

/** A lesson with two objectives and this map. */
export function mapped(value: unknown, minutes = 25): NotebookFile {
  const deltabook = {
    ...{ title: "Forward pass", minutes, prerequisites: [], objectives: ["One", "Two"] },
    map: value,
  };
  return lesson([text("# A"), code("1;")], { deltabook });
}

/** The cells of an exercise that keeps all rules. */
export function exercise(number: number): Cell[] {
  const call = `check.answer("02.${number}", `;
  const solution = `<details>\n<summary>Solution</summary>\n\n\`\`\`ts\n${call}1);\n\`\`\`\n\n</details>`;
  return [
    {
      ...text(`### Exercise ${number}: Do ${number}\n\nTask.\n\n${solution}`),
      id: `exercise-${number}`,
    },
    { ...code(`const answer${number} = NaN;`), id: `exercise-${number}-stub` },
    { ...code(`${call}answer${number});`), id: `exercise-${number}-check` },
  ];
}
