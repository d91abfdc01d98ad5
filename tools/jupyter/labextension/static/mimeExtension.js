import { figureMimeType, figureWidget } from "./figureWidget.js";
import { liveMimeType, liveWidget } from "./liveWidget.js";

/** JupyterLab's mime extensions: one entry for each MIME type that we draw. */
export function mimeExtensions(Widget, folder) {
  return [
    extension("figure", figureMimeType, figureWidget(Widget, folder)),
    extension("widget", liveMimeType, liveWidget(Widget, folder)),
  ];
}

function extension(name, mimeType, Renderer) {
  return {
    id: `deltabook:${name}`,
    description: `Draws ${mimeType}`,
    rank: 0,
    dataType: "json",
    rendererFactory: {
      safe: true,
      mimeTypes: [mimeType],
      createRenderer: (options) => new Renderer(options),
    },
  };
}
