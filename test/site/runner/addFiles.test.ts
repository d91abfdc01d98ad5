import { expect, test } from "vitest";
import { addFiles } from "../../../site/src/runner/addFiles";
import type { FilesReport } from "../../../site/src/session/messages";

const request = { kind: "add files", id: 4, files: [] } as const;

test("addFiles reports the progress, and what is missing", async () => {
  const reports: FilesReport[] = [];
  const progress = { done: 0, total: 1, file: "a" };
  const data = {
    addFiles: (_: readonly File[], onProgress: (step: typeof progress) => void) => {
      onProgress(progress);
      return Promise.resolve(["b.gz"]);
    },
  };
  await addFiles(data, request, (report) => reports.push(report));
  expect(reports).toEqual([
    { kind: "adding", id: 4, progress },
    { kind: "added", id: 4, missing: ["b.gz"] },
  ]);
});

test("addFiles reports what is wrong", async () => {
  const reports: FilesReport[] = [];
  const data = { addFiles: () => Promise.reject(new Error("Cannot add a")) };
  await addFiles(data, request, (report) => reports.push(report));
  expect(reports).toEqual([{ kind: "not added", id: 4, message: "Cannot add a" }]);
});
