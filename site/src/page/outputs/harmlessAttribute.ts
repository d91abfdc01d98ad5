import { harmlessLink, harmlessStyle } from "./harmlessValues";

const attributes = new Set(
  (
    "alt class colspan datetime dir height high href lang low max min open optimum role rowspan scope span src start " +
    "style title value width"
  ).split(" "),
);

/** The value of an attribute that an output's element may have; undefined if it may not have it. */
export function harmlessAttribute(name: string, value: string): string | undefined {
  if (name === "src") return value.startsWith("data:image/") ? value : undefined;
  if (name === "href") return harmlessLink(value);
  if (name === "style") return harmlessStyle(value);
  // HTML has attributes like "aria-<", which no script can set.
  return attributes.has(name) || /^aria-[a-z]+$/.test(name) ? value : undefined;
}
