/** What the kernel says of its language, and so what JupyterLab writes into each notebook that it opens. */
export const languageInfo = {
  codemirror_mode: { mode: "typescript", name: "javascript", typescript: true },
  file_extension: ".ts",
  mimetype: "text/typescript",
  name: "typescript",
  pygments_lexer: "typescript",
  version: "5.0.4",
};
