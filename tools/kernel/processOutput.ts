import { Console } from "node:console";
import { StringDecoder } from "node:string_decoder";
import type { StreamName } from "./outputStream.js";

/** Takes what the process prints. */
type Print = (name: StreamName, text: string) => void;

/**
 * Sends what the process prints to `print`. An error that `print` throws reaches the code that printed, which Node's
 * own console would keep from it.
 */
export function redirectOutput(print: Print): void {
  redirect("stdout", print);
  redirect("stderr", print);
  const { stdout, stderr } = process;
  globalThis.console = new Console({ stdout, stderr, ignoreErrors: false });
}

function redirect(name: StreamName, print: Print): void {
  const decoder = new StringDecoder("utf8");
  const write = (
    chunk: string | Uint8Array,
    encoding?: BufferEncoding | Callback,
    callback?: Callback,
  ): boolean => {
    print(name, typeof chunk === "string" ? chunk : decoder.write(Buffer.from(chunk)));
    const done = typeof encoding === "function" ? encoding : callback;
    if (done) process.nextTick(done);
    return true;
  };
  process[name].write = write;
}

type Callback = (error?: Error | null) => void;
