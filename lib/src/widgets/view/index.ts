export { mountWidget, type MountedWidget, type MountOptions } from "./mountWidget";
