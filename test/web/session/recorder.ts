import type { OutputSink } from "../../../site/src/session/session";
import type { DataOutput, Output } from "../../../tools/notebooks/notebook";

/** The outputs of one run of a cell, as a notebook keeps them. */
export class Recorder implements OutputSink {
  readonly outputs: Output[] = [];
  private readonly shown: Map<string, { place: Recorder; index: number }>;

  /** `shown` is where each display of a session is. */
  constructor(shown = new Map<string, { place: Recorder; index: number }>()) {
    this.shown = shown;
  }

  stream(name: "stdout" | "stderr", text: string): void {
    this.outputs.push({ output_type: "stream", name, text });
  }

  display(data: DataOutput["data"], displayId: string | undefined): void {
    const index = this.outputs.push({ output_type: "display_data", data, metadata: {} }) - 1;
    if (displayId !== undefined) this.shown.set(displayId, { place: this, index });
  }

  update(data: DataOutput["data"], displayId: string): void {
    const { place, index } = this.shown.get(displayId)!;
    place.outputs[index] = { output_type: "display_data", data, metadata: {} };
  }

  result(data: DataOutput["data"]): void {
    this.outputs.push({ output_type: "execute_result", data, metadata: {} });
  }

  error(failure: { ename: string; evalue: string; traceback: readonly string[] }): void {
    this.outputs.push({ output_type: "error", ...failure });
  }
}
