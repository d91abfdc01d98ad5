import { palette } from "../../figures/palette";
import { themes, type Theme } from "./theme";

/** The style sheet of all widgets; it stands in a widget's own tree, and holds nowhere else. */
export const styles = `
:host { all: initial; display: block; max-width: 760px; ${variables(themes.light)} color-scheme: light; }
:host([data-theme="dark"]) { ${variables(themes.dark)} color-scheme: dark; }
* { box-sizing: border-box; }
.widget { font: 15px/1.5 Arial, Helvetica, sans-serif; color: var(--text); padding: 8px 6px; }
p, h4, ul { margin: 0; }
h4 { font-size: 15px; }
code { font: 14px/1.4 Menlo, Consolas, "DejaVu Sans Mono", monospace; background: var(--panel); padding: 0 3px; }
fieldset { border: 1px solid var(--edge); border-radius: 6px; padding: 8px 12px 12px; margin: 0 0 12px; min-width: 0; }
legend { font-weight: bold; padding: 0; float: left; width: 100%; }
legend + * { clear: both; }
button, select, input[type="number"] {
  font: inherit; color: var(--text); background: var(--control); border: 1px solid var(--edge); border-radius: 4px;
  min-height: 32px; padding: 2px 10px;
}
button { cursor: pointer; background: var(--panel); }
button:hover { border-color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
input { accent-color: var(--accent); }
.row { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }
.note { color: var(--muted); font-size: 14px; margin: 4px 0; }
.note[hidden] { display: none; }
.problem { border-left: 4px solid var(--wrong); padding-left: 12px; }
.right strong, .verdict.right { color: var(--right); }
.wrong strong, .verdict.wrong { color: var(--wrong); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.columns { display: grid; gap: 16px; grid-template-columns: repeat(auto-fit, minmax(min(270px, 100%), 1fr)); align-items: start; }

.quiz .how { font-weight: normal; }
.choice { margin: 6px 0; }
.choice label { display: flex; gap: 8px; align-items: baseline; padding: 2px 0; cursor: pointer; }
.why:empty { display: none; }
.why { margin: 2px 0 8px 25px; }
.score { font-weight: bold; }

.playground .progress { font-variant-numeric: tabular-nums; }
.playground .row { margin: 4px 0; }
.playground .status { min-height: 1.5em; margin-bottom: 8px; font-weight: bold; }
.setting { display: grid; grid-template-columns: 1fr auto auto auto; gap: 2px 8px; align-items: center; margin: 6px 0; }
.setting label { overflow-wrap: anywhere; }
.setting .note { grid-column: 1 / -1; }
.setting input[type="range"] { width: 90px; }
.setting input[type="number"] { width: 90px; }
.setting output { min-width: 2.4em; text-align: right; }
.setting select[aria-label] { grid-column: 2 / 4; }
.toggle { min-height: 24px; width: 24px; padding: 0; border-radius: 12px; font-size: 13px; }
.plane { display: block; width: 100%; max-width: 340px; border: 1px solid var(--edge); margin: 6px 0; }
.curve { display: block; width: 100%; max-width: 340px; fill: var(--text); font-size: 12px; }
.curve .axis { fill: none; stroke: var(--edge); }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 14px; }
.legend li { display: flex; gap: 6px; align-items: center; }
.mark { width: 12px; height: 12px; border: 2px solid #111111; outline: 1px solid #FFFFFF; }
.mark.circle { border-radius: 6px; background: ${palette[0]}; }
.mark.square { background: ${palette[1]}; }
.mark.hollow { background: #FFFFFF; }
.stroke { width: 26px; border-top: 3px solid ${palette[0]}; }
.stroke.dashed { border-top: 3px dashed ${palette[1]}; }
.panel { max-width: 340px; margin-bottom: 12px; }

.digits .columns { grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); }
.pad { display: block; width: 100%; max-width: 280px; aspect-ratio: 1; border: 2px solid var(--edge); border-radius: 4px;
  margin-bottom: 8px; touch-action: none; cursor: crosshair; }
.seen { width: 140px; height: 140px; image-rendering: pixelated; border: 1px solid var(--edge); margin: 6px 0; }
.answer { font-size: 18px; font-weight: bold; }
.outputs { list-style: none; padding: 0; margin-top: 6px; font-variant-numeric: tabular-nums; }
.outputs li { display: flex; gap: 8px; align-items: center; padding: 1px 4px; }
.outputs .label { min-width: 1.2em; }
.outputs .track { flex: 1; max-width: 220px; height: 14px; border: 1px solid var(--edge); }
.outputs .bar { display: block; height: 100%; background: ${palette[0]}; }
.outputs .best { font-weight: bold; outline: 2px solid var(--accent); border-radius: 3px; }
`;

function variables(theme: Theme): string {
  return Object.entries(theme)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(" ");
}
