/** A file of text to be written: its path on the site, and its text. */
export interface SiteFile {
  readonly path: string;
  readonly text: string;
}
