const folder = "../../../tools/jupyter/labextension/static";

/** A module of the JupyterLab extension, which is plain JavaScript. */
export async function extensionModule<T>(name: string): Promise<T> {
  return (await import(`${folder}/${name}.js`)) as T;
}
