/** What the project keeps about a lesson in its notebook's metadata. */
export interface LessonMetadata {
  readonly title: string;
  readonly minutes: number;
  /** Numbers of the lessons that come first, as "01". */
  readonly prerequisites: readonly string[];
  readonly objectives: readonly string[];
  /** For each objective what teaches and what assesses it: see `map/lessonMap.ts`. */
  readonly map?: unknown;
}

/** Data by MIME type; JSON types hold values, text types a string. */
export type MimeData = Readonly<Record<string, unknown>>;

export interface StreamOutput {
  readonly output_type: "stream";
  readonly name: "stdout" | "stderr";
  readonly text: string;
}

export interface DataOutput {
  readonly output_type: "display_data" | "execute_result";
  readonly data: MimeData;
  /** Facts about the data, by MIME type. */
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly execution_count?: number | null;
}

export interface ErrorOutput {
  readonly output_type: "error";
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

export type Output = StreamOutput | DataOutput | ErrorOutput;

export interface CellMetadata {
  readonly tags?: readonly string[];
  readonly [key: string]: unknown;
}

export interface MarkdownCell {
  readonly cell_type: "markdown" | "raw";
  readonly id: string;
  readonly metadata: CellMetadata;
  readonly source: string;
}

export interface CodeCell {
  readonly cell_type: "code";
  readonly id: string;
  readonly metadata: CellMetadata;
  readonly source: string;
  readonly execution_count: number | null;
  readonly outputs: readonly Output[];
}

export type Cell = MarkdownCell | CodeCell;

/** A notebook as nbformat 4.5 describes it, its lines of text joined to strings. */
export interface Notebook {
  readonly cells: readonly Cell[];
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly nbformat: number;
  readonly nbformat_minor: number;
}

/** Whether the cell carries the tag. */
export function hasTag(cell: Cell, tag: string): boolean {
  return cell.metadata.tags?.includes(tag) ?? false;
}
