/** The root of the site, ending in "/": the page says where it is, relative to itself. */
export function siteRoot(): URL {
  return new URL(document.documentElement.dataset["base"] ?? "./", document.baseURI);
}
