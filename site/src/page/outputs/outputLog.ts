import type { Output } from "../../../../tools/notebooks/notebook";
import type { Failure, MimeBundle } from "../../session/session";
import { printed } from "./terminalText";

/** What one run of a cell has put out so far, as a notebook stores it. An output that changes becomes another object. */
export class OutputLog {
  #outputs: Output[] = [];

  get outputs(): readonly Output[] {
    return this.#outputs;
  }

  /** Prints text; to the last output, if that is of the same stream. */
  print(name: "stdout" | "stderr", text: string): void {
    const last = this.#outputs.at(-1);
    if (last?.output_type === "stream" && last.name === name) {
      this.#outputs[this.#outputs.length - 1] = { ...last, text: printed(last.text, text) };
    } else {
      this.#outputs.push({ output_type: "stream", name, text: printed("", text) });
    }
  }

  /** Adds what is displayed; returns its place, by which it can be replaced. */
  display(data: MimeBundle): number {
    return this.#outputs.push({ output_type: "display_data", data, metadata: {} }) - 1;
  }

  /** Adds the value of the cell. */
  result(data: MimeBundle): void {
    const output_type = "execute_result";
    this.#outputs.push({ output_type, data, metadata: {}, execution_count: null });
  }

  /** Displays something else at a place. */
  replace(place: number, data: MimeBundle): void {
    this.#outputs[place] = { output_type: "display_data", data, metadata: {} };
  }

  fail({ ename, evalue, traceback }: Failure): void {
    this.#outputs.push({ output_type: "error", ename, evalue, traceback });
  }

  /** Gives the cell's value its number, as soon as that is known. */
  number(count: number): void {
    this.#outputs = this.#outputs.map((output) =>
      output.output_type === "execute_result" ? { ...output, execution_count: count } : output,
    );
  }
}
