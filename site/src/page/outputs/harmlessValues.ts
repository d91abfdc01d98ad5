/** What begins an address that names its protocol. */
const protocol = /^[a-z][a-z\d+.-]*:/i;

/**
 * Where a link of an output may lead: to the pages that are made of notebooks and Markdown files, or elsewhere on the web;
 * undefined if it would act instead.
 */
export function harmlessLink(href: string): string | undefined {
  // Browsers read "java\tscript:" as "javascript:".
  const address = href.replaceAll(/[\0-\x20]/g, "");
  if (/^(https?|mailto):/i.test(address)) return href;
  if (protocol.test(address)) return undefined;
  return href.replace(/^([^/]+)\.md(?=$|#)/, "../$1.html").replace(/\.ipynb(?=$|#)/, ".html");
}

/** Functions of CSS that load nothing. */
const functions = new Set(["rgb", "rgba", "hsl", "hsla", "calc", "var", "light-dark"]);

/** A style that neither loads something nor leaves its place; undefined if it might. */
export function harmlessStyle(style: string): string | undefined {
  if (/position|[\\@]/i.test(style)) return undefined;
  const called = [...style.matchAll(/([\w-]*)\(/g)].map(([, name]) => name.toLowerCase());
  return called.every((name) => name === "" || functions.has(name)) ? style : undefined;
}
