import { Dropout, type Layer } from "../layers";
import { countParams } from "./stack";

const widths = [33, 24, 15] as const;
const bytesPerWeight = 4;

/** The table that Keras's `summary` prints: each layer with its output shape and its number of weights. */
export function summary(name: string, layers: readonly Layer[]): string {
  const rows = layers.map((layer, i) => tableRow(layer, layerName(layers, i)));
  const total = countParams(layers);
  return [
    `Model: "${name}"`,
    rule("┏", "━", "┳", "┓"),
    line("┃", ["Layer (type)", "Output Shape", "Param #"]),
    rule("┡", "━", "╇", "┩"),
    rows.join(`\n${rule("├", "─", "┼", "┤")}\n`),
    rule("└", "─", "┴", "┘"),
    ` Total params: ${count(total)} (${size(total)})`,
    ` Trainable params: ${count(total)} (${size(total)})`,
    ` Non-trainable params: 0 (${size(0)})`,
  ].join("\n");
}

function tableRow(layer: Layer, name: string): string {
  const isUnbuilt = layer.inputs === undefined && !(layer instanceof Dropout);
  const params = isUnbuilt ? "0 (unbuilt)" : count(countParams([layer]));
  return line("│", [`${name} (${layer.className})`, `(None, ${layer.units || "?"})`, params]);
}

/** Keras's names: dense, dense_1, dense_2. */
function layerName(layers: readonly Layer[], index: number): string {
  const { className } = layers[index];
  const before = layers.slice(0, index).filter((layer) => layer.className === className).length;
  return className.toLowerCase() + (before ? `_${before}` : "");
}

function line(bar: string, [name, shape, params]: readonly [string, string, string]): string {
  const cells = [
    name.padEnd(widths[0] - 2),
    shape.padEnd(widths[1] - 2),
    params.padStart(widths[2] - 2),
  ];
  return `${bar} ${cells.join(` ${bar} `)} ${bar}`;
}

function rule(left: string, dash: string, cross: string, right: string): string {
  return left + widths.map((width) => dash.repeat(width)).join(cross) + right;
}

function count(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ",");
}

function size(params: number): string {
  const units = ["B", "KB", "MB", "GB"];
  let value = params * bytesPerWeight;
  while (value >= 1024 && units.length > 1) {
    value /= 1024;
    units.shift();
  }
  return `${value.toFixed(2)} ${units[0]}`;
}
