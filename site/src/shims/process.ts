/** In the place of Node's global: which JavaScript the browser understands, and where the cells seem to be. */
export const process = {
  version: "v20.0.0",
  cwd: (): string => "/notebooks",
  env: {},
};
