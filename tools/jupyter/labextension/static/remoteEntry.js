// What JupyterLab loads: a module-federation container, whose one module comes from mimeExtension.js.
(() => {
  const folder = document.currentScript.src.replace(/[^/]*$/, "");
  let scope;

  async function shared(name) {
    const [version] = Object.values(scope[name]);
    const factory = await version.get();
    return factory();
  }

  const container = {
    init(sharedScope) {
      scope = sharedScope;
    },
    async get() {
      const { mimeExtensions } = await import(`${folder}mimeExtension.js`);
      const { Widget } = await shared("@lumino/widgets");
      const module = { __esModule: true, default: mimeExtensions(Widget, folder) };
      return () => module;
    },
  };

  window._JUPYTERLAB ??= {};
  window._JUPYTERLAB.deltabook = container;
})();
