export { getInitializer } from "./getInitializer";
export type { Initializer } from "./initializer";
export { initializers, type InitializerName } from "./initializers";
export { RandomUniform, type RandomUniformOptions } from "./randomUniform";
