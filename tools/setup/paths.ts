import { join } from "node:path";

/** Where things lie in the repository at `root`; see ARCHITECTURE.md. */
export function pathsOf(root: string): Paths {
  const venv = join(root, ".venv");
  const windows = process.platform === "win32";
  return {
    notebooks: join(root, "notebooks"),
    venv,
    venvPython: windows ? join(venv, "Scripts", "python.exe") : join(venv, "bin", "python"),
    jupyterFiles: join(root, "build", "jupyter"),
    jupyterState: join(root, ".jupyter"),
    python: join(root, "tools", "python"),
  };
}

/** Absolute paths of folders, and of one program. */
export interface Paths {
  readonly notebooks: string;
  /** The Python environment that holds JupyterLab. */
  readonly venv: string;
  readonly venvPython: string;
  /** What the build assembles for Jupyter: the kernel, the extension, the configuration. */
  readonly jupyterFiles: string;
  /** What Jupyter writes: settings, workspaces, signatures, connection files. */
  readonly jupyterState: string;
  /** The pinned Python requirements and our Python scripts. */
  readonly python: string;
}
