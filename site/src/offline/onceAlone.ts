/** How often, and after how many milliseconds, it is looked again whether the page before is gone. */
const looks = { count: 20, every: 100 };

/** Waits a moment until a single page of the site is open; false if there are more. A host may have other sites beside it. */
export async function onceAlone(
  clients: Pick<Clients, "matchAll">,
  { href }: URL,
): Promise<boolean> {
  for (let i = 0; i < looks.count; i++) {
    const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
    if (pages.filter(({ url }) => url.startsWith(href)).length === 1) return true;
    await new Promise((resolve) => setTimeout(resolve, looks.every));
  }
  return false;
}
