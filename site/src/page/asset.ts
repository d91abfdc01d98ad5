import { siteRoot } from "../siteRoot";

/** The address of a file that the site's pages share. */
export function asset(name: string): string {
  return new URL(`assets/${name}`, siteRoot()).href;
}
