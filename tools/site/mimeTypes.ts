const types: Readonly<Record<string, string>> = {
  css: "text/css; charset=utf-8",
  gz: "application/gzip",
  html: "text/html; charset=utf-8",
  ico: "image/x-icon",
  ipynb: "application/json; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json; charset=utf-8",
  map: "application/json; charset=utf-8",
  png: "image/png",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  wasm: "application/wasm",
  webmanifest: "application/manifest+json; charset=utf-8",
  woff2: "font/woff2",
};

/** The MIME type of a file by the end of its name, as static hosts give it. */
export function mimeType(path: string): string {
  return types[/\.(\w+)$/.exec(path)?.[1] ?? ""] ?? "application/octet-stream";
}

/** Whether hosts send files of this type packed. */
export function isPackedWell(type: string): boolean {
  return /charset=utf-8$/.test(type) || type === "application/wasm";
}
