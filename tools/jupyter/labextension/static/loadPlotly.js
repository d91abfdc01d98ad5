let loading;

/** Loads plotly.js from `folder` when it is needed first; a failed attempt is made again at the next call. */
export function loadPlotly(folder) {
  loading ??= load(`${folder}plotly-cartesian.min.js`).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

function load(url) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = url;
    script.onload = () => resolve(window.Plotly);
    script.onerror = () => reject(new Error(`plotly.js did not load from ${url}`));
    document.head.append(script);
  });
}
