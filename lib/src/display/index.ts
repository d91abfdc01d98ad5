export { display, type DisplayHandle } from "./display";
export { progressBar, type ProgressBar, type ProgressBarOptions } from "./progressBar";
