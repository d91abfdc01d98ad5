export { coloured } from "./colours";
export { openEditor, type Editor, type EditorOptions } from "./openEditor";
export type { Assistance } from "./assistance";
