export { FileError, type FileErrorReason } from "./fileError";
export { findHost, type CellOutput, type Host, type MimeBundle } from "./host";
export { InterruptedError, interruptSignal, type InterruptSignal } from "./interrupt";
export { NetworkError } from "./networkError";
export { platform } from "./node";
export type { Platform, Thread, WebResponse } from "./platform";
