/** The files of this version of the site, smallest first: their paths, and the SHA-256 of each in base64. */
export type SiteFiles = Readonly<Record<string, string>>;

/**
 * The path of the site's file that an address asks for; undefined where there is none. Hosts leave out "index.html", and
 * some of them ".html".
 */
export function pathOf(url: URL, scope: URL, files: SiteFiles): string | undefined {
  if (url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return undefined;
  const path = decoded(url.pathname.slice(scope.pathname.length));
  if (path === undefined) return undefined;
  const folder = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return [folder, `${path}.html`].find((candidate) => Object.hasOwn(files, candidate));
}

/** The path as files have it; undefined where it cannot be read: "%" alone. */
function decoded(path: string): string | undefined {
  try {
    return decodeURI(path);
  } catch {
    return undefined;
  }
}
