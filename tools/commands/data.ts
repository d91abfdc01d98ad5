import { DataError, mnist, type MnistOptions, type MnistProgress } from "@deltabook/nn";

const usage = `Usage: npm run data

Fetches the full MNIST (70,000 digits, 12 MB) into datasets/cache, where it is not there yet, and
verifies it. If DELTABOOK_MNIST_DIR names a folder, the files there are verified instead.

Exit codes: 0 all digits are at hand, 1 they are not, 2 a wrong argument, 130 stopped by Ctrl-C.`;

/** The `npm run data` command. Returns its exit code. */
export async function run(
  args: string[],
  digits: Pick<typeof mnist, "load"> = mnist,
): Promise<number> {
  if (args.includes("--help") || args.includes("-h")) {
    console.log(usage);
    return 0;
  }
  if (args.length > 0) {
    console.error(`Unknown argument ${JSON.stringify(args[0])}\n\n${usage}`);
    return 2;
  }
  return fetchDigits(digits);
}

async function fetchDigits(digits: Pick<typeof mnist, "load">): Promise<number> {
  const stop = new AbortController();
  const onInterrupt = (): void => {
    stop.abort();
  };
  process.once("SIGINT", onInterrupt);
  try {
    const { train, test } = await digits.load({
      source: "full",
      signal: stop.signal,
      ...progress(),
    });
    const [trainCount, testCount] = [train, test].map(({ y }) => y.shape[0].toLocaleString("en"));
    console.log(
      `The full MNIST is at hand and verified: ${trainCount} digits to train, ${testCount} to test`,
    );
    return 0;
  } catch (error) {
    if (!stop.signal.aborted && !(error instanceof DataError)) throw error;
    console.error((error as Error).message);
    return stop.signal.aborted ? 130 : 1;
  } finally {
    process.removeListener("SIGINT", onInterrupt);
  }
}

/** In a terminal the library's progress bar is shown; where the output goes to a file, a line for each step. */
function progress(): Pick<MnistOptions, "onProgress"> {
  if (process.stdout.isTTY) return {};
  let last = "";
  const print = (line: string): void => {
    if (line !== last) console.log(line);
    last = line;
  };
  return {
    onProgress({ file, host, trouble }: MnistProgress) {
      print(trouble === undefined ? `Fetching ${file} from ${host}` : `${host}: ${trouble}`);
    },
  };
}
