import type { MimeBundle } from "../platform";
import { describePlayground, playgroundPicture } from "./playgroundPicture";
import {
  widgetType,
  widgetVersion,
  type PlaygroundJSON,
  type PlaygroundSettings,
} from "./widgetJSON";

/** A playground as a widget, as a picture of its data, and as text. */
export function playgroundBundle(settings: PlaygroundSettings): MimeBundle {
  const json: PlaygroundJSON = { widget: "playground", version: widgetVersion, settings };
  return {
    [widgetType]: json,
    "image/svg+xml": playgroundPicture(settings),
    "text/plain": describePlayground(settings),
  };
}
