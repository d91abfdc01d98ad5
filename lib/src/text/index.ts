export { codeHtml } from "./codeHtml";
export { codePieces } from "./codePieces";
export { escapeHtml } from "./escapeHtml";
export { float32Text } from "./float32Text";
export { inspect } from "./inspect";
export { tableText } from "./tableText";
