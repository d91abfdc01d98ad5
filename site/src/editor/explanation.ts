import { Prec, type Extension } from "@codemirror/state";
import {
  activateHover,
  hoverTooltip,
  keymap,
  type EditorView,
  type Tooltip,
} from "@codemirror/view";
import type { Inspection } from "../session/session";
import type { Assistance } from "./assistance";

/** Shows the type and the doc comment of the name under the pointer, or under the cursor by Ctrl-I. */
export function explanation({ inspect }: Assistance): Extension {
  const tooltip = hoverTooltip(
    async (view, position): Promise<Tooltip | null> => {
      const found = await inspect(view.state.doc.toString(), position);
      if (!found) return null;
      return { pos: found.start, end: found.end, above: true, create: () => ({ dom: dom(found) }) };
    },
    { hideOnChange: true },
  );
  const key = keymap.of([{ key: "Mod-i", preventDefault: true, run: atCursor }]);
  return [tooltip, Prec.high(key)];
}

/** The tooltip goes with the next key. */
function atCursor(view: EditorView): boolean {
  const { head } = view.state.selection.main;
  activateHover(view, head, 1, { until: ({ docChanged, selection }) => docChanged || !!selection });
  return true;
}

function dom({ signature, documentation }: Inspection): HTMLElement {
  const box = document.createElement("div");
  box.className = "explanation";
  box.setAttribute("role", "tooltip");
  box.append(paragraph("code", signature));
  if (documentation !== "") box.append(paragraph("p", documentation));
  return box;
}

function paragraph(name: "code" | "p", text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
