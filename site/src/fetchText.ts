/**
 * Fetches a file of the site.
 *
 * @throws Error `Cannot load ...` that says what the way out is
 */
export async function fetchText(url: string): Promise<string> {
  return textOf(url, await fetched(url));
}

/**
 * Fetches a file that the site may not have; undefined then.
 *
 * @throws Error `Cannot load ...` that says what the way out is
 */
export async function fetchIfThere(url: string): Promise<string | undefined> {
  const response = await fetched(url);
  return response.status === 404 ? undefined : textOf(url, response);
}

function fetched(url: string): Promise<Response> {
  return fetch(url).catch((error: unknown) => {
    throw new Error(`Cannot load ${url}: there is no network; try again when there is`, {
      cause: error,
    });
  });
}

async function textOf(url: string, response: Response): Promise<string> {
  if (response.ok) return response.text();
  throw new Error(`Cannot load ${url}: the server says ${response.status}; try again later`);
}
