import { trainAll, type Way } from "./trainAll";

// A program for any Node: trains in the ways that its argument names, and prints the hashes of each.

async function main(ways: readonly Way[]): Promise<void> {
  const hashes = [];
  for (const way of ways) hashes.push(await trainAll(way));
  process.stdout.write(JSON.stringify(hashes));
}

void main(JSON.parse(process.argv[2]) as Way[]);
