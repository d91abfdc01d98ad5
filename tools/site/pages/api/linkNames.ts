import { highlight } from "../markdown/highlight.js";
import type { Entry } from "./readLibrary.js";

/** A tag, and the text behind it. */
const pieces = /(<[^<>]*>)([^<]+)/g;

/** Sets code as HTML in which the names of exported types lead to what is said about them. */
export function linkNames(entries: readonly Entry[]): (code: string) => string {
  const types = new Map(
    entries.filter(({ name }) => /^[A-Z]/.test(name)).map(({ name, group }) => [name, group]),
  );
  const linked = (text: string): string =>
    text.replace(/\b[A-Z]\w+\b/g, (name) => {
      const group = types.get(name);
      return group === undefined ? name : `<a href="${group}.html#${name}">${name}</a>`;
    });
  return (code) =>
    highlight(code, "ts").replace(pieces, (all, start: string, text: string) =>
      start.includes("t-string") ? all : `${start}${linked(text)}`,
    );
}
