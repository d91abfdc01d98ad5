import { figureType, pictureType } from "../../../notebooks/figures/hash.js";
import type { CodeCell, DataOutput, MimeData, Output } from "../../../notebooks/notebook.js";
import { escapeHtml } from "../html.js";
import type { SiteFile } from "../siteFile.js";

/** HTML, and the files that it refers to. */
export interface Fragment {
  readonly html: string;
  readonly files: readonly SiteFile[];
}

const widgetType = "application/vnd.deltabook.widget+json";

/**
 * What a cell showed when the lesson was run. Figures and widgets are files of their own, so that the page is small.
 *
 * @param notebook - the notebook's name: `01-structure`
 */
export function outputsHtml({ id, outputs }: CodeCell, notebook: string): Fragment {
  const fragments = outputs.map((output, index) =>
    outputHtml(output, `${notebook}/${id}-${index}`),
  );
  const inner = fragments.map(({ html }) => html).join("\n");
  return {
    html: `<div class="outputs">${inner}</div>`,
    files: fragments.flatMap(({ files }) => files),
  };
}

function outputHtml(output: Output, name: string): Fragment {
  if (output.output_type === "stream") return text(output.text, output.name);
  if (output.output_type === "error") return text(output.traceback.join("\n"), "error");
  const { data } = output;
  if (figureType in data) return drawing("figure", output, figureType, `figures/${name}`);
  if (widgetType in data) return drawing("widget", output, widgetType, `widgets/${name}`);
  const html = textOf(data, "text/html");
  if (html !== undefined) return { html: `<div class="output html">${html}</div>`, files: [] };
  return text(plainText(data), "result");
}

function text(content: string, kind: string): Fragment {
  const html = `<pre class="output ${kind} scrolls">${escapeHtml(content.replace(/\n$/, ""))}</pre>`;
  return { html, files: [] };
}

/** What a script draws anew from its data: until then a picture, or else HTML, stands there. */
function drawing(
  kind: "figure" | "widget",
  { data }: DataOutput,
  type: string,
  name: string,
): Fragment {
  const picture = textOf(data, pictureType);
  const still =
    picture !== undefined
      ? image(picture, `../${name}.svg`, plainText(data))
      : (textOf(data, "text/html") ?? `<pre>${escapeHtml(plainText(data))}</pre>`);
  return {
    html: `<div class="output ${kind}" data-${kind}="../${name}.json">${still}</div>`,
    files: [
      { path: `${name}.json`, text: JSON.stringify(data[type]) },
      ...(picture !== undefined ? [{ path: `${name}.svg`, text: picture }] : []),
    ],
  };
}

function image(svg: string, address: string, alt: string): string {
  const tag = /^[^>]*<svg [^>]*>/.exec(svg)?.[0] ?? "";
  const size = ["width", "height"]
    .map((side) => ` ${side}="${new RegExp(` ${side}="([\\d.]+)`).exec(tag)?.[1] ?? ""}"`)
    .join("");
  return `<img src="${address}" alt="${escapeHtml(alt)}"${size} loading="lazy">`;
}

function plainText(data: MimeData): string {
  return textOf(data, "text/plain") ?? "";
}

function textOf(data: MimeData, type: string): string | undefined {
  const text = data[type];
  return typeof text === "string" ? text : undefined;
}
