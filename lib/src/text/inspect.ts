/** The method by which an object says how Node and notebooks print it. */
export const inspect = Symbol.for("nodejs.util.inspect.custom");
