/**
 * Fetches a file of the site.
 *
 * @throws Error `Cannot load ...` that says what the way out is
 */
export async function fetchText(url: string): Promise<string> {
  const response = await fetch(url).catch((error: unknown) => {
    throw new Error(`Cannot load ${url}: there is no network; try again when there is`, {
      cause: error,
    });
  });
  if (response.ok) return response.text();
  throw new Error(`Cannot load ${url}: the server says ${response.status}; try again later`);
}
