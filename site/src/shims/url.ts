/** In the place of Node's module: there is no file. */
export const fileURLToPath = (url: string): string => url;
