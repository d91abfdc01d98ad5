import type { FilesReport, RunnerRequest } from "../session/messages.js";
import type { AddingProgress } from "../session/types.js";

/** What takes files in: the library's `mnist`. */
export interface DataSet {
  addFiles(
    files: readonly File[],
    onProgress: (progress: AddingProgress) => void,
  ): Promise<readonly string[]>;
}

/** Gives the files of a request to the library, and reports what becomes of it. */
export async function addFiles(
  data: DataSet,
  { id, files }: Extract<RunnerRequest, { kind: "add files" }>,
  report: (report: FilesReport) => void,
): Promise<void> {
  try {
    const missing = await data.addFiles(files, (progress) => {
      report({ kind: "adding", id, progress });
    });
    report({ kind: "added", id, missing });
  } catch (error) {
    report({
      kind: "not added",
      id,
      message: error instanceof Error ? error.message : String(error),
    });
  }
}
