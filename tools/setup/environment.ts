import { delimiter, dirname, join } from "node:path";
import { pathsOf } from "./paths.js";
import { root } from "./root.mjs";

/**
 * The environment in which everything of Jupyter runs: it finds our kernel, extension and
 * configuration, writes inside the clone only, and starts the kernels with the Node that runs this.
 * Variables of the learner's own Jupyter or Python that would lead elsewhere are left out.
 */
export function jupyterEnvironment(
  env: NodeJS.ProcessEnv = process.env,
  folder: string = root,
): NodeJS.ProcessEnv {
  const { jupyterFiles, jupyterState } = pathsOf(folder);
  const foreign = /^(JUPYTER|IPYTHON|PYTHONHOME$|PYTHONPATH$|VIRTUAL_ENV$)/;
  const kept = Object.entries(env).filter(([name]) => !foreign.test(name) && !/^path$/i.test(name));
  const path = Object.entries(env).find(([name]) => /^path$/i.test(name))?.[1];
  return {
    ...Object.fromEntries(kept),
    PATH: [dirname(process.execPath), path].filter(Boolean).join(delimiter),
    JUPYTER_PATH: jupyterFiles,
    JUPYTER_CONFIG_PATH: join(jupyterFiles, "config"),
    JUPYTER_CONFIG_DIR: join(jupyterState, "config"),
    JUPYTER_DATA_DIR: join(jupyterState, "data"),
    JUPYTER_RUNTIME_DIR: join(jupyterState, "runtime"),
    JUPYTERLAB_SETTINGS_DIR: join(jupyterState, "settings"),
    JUPYTERLAB_WORKSPACES_DIR: join(jupyterState, "workspaces"),
    IPYTHONDIR: join(jupyterState, "ipython"),
    PYTHONNOUSERSITE: "1",
    PYTHONUTF8: "1",
  };
}
