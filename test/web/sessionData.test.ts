import { expect, test } from "vitest";
import { fakeMnist } from "../data/fakeMnist";
import { openSession, textOf } from "./session/openSession";
import { testBrowser } from "./site";

const browser = testBrowser();

/** A small data set in the place of MNIST: the same files with fewer digits. */
const files = fakeMnist();
const manifest = { mnist: { mirrors: [], files: files.map(({ file }) => file) } };
const given = files.map(({ packed }, i) => [`digits-${String(i)}.gz`, [...packed]] as const);

const isFull = 'import { mnist } from "@deltabook/nn";\nawait mnist.fullAvailable()';

test("Session.addMnistFiles checks files, tells its progress, and keeps them beyond the page", async (context) => {
  const { page, run } = await openSession(browser, context);
  await page.route("**/data/manifest.json", (route) => route.fulfill({ json: manifest }));
  expect(textOf((await run(isFull)).outputs)).toBe("false");
  const added = await page.evaluate(async (contents) => {
    const { session } = opened;
    const steps: unknown[] = [];
    const all = contents.map(([name, bytes]) => new File([new Uint8Array(bytes)], name));
    const wrong = await session.addMnistFiles([new File(["?"], "cat.png")]).catch(String);
    const missing = await session.addMnistFiles(all.slice(1));
    const none = await session.addMnistFiles(all.slice(0, 1), (step) => steps.push(step));
    return { wrong, missing, none, steps };
  }, given);
  expect(added.wrong).toContain("Cannot add cat.png: it is not one of the files of MNIST");
  expect(added.missing).toEqual([files[0].file.packedName]);
  expect(added.none).toEqual([]);
  expect(added.steps).toEqual([{ done: 0, total: 1, file: "digits-0.gz" }]);
  expect(textOf((await run("await mnist.fullAvailable()")).outputs)).toBe("true");

  await page.reload();
  await page.evaluate(() => {
    globalThis.opened = new TestSession("02-forward-pass");
  });
  expect(textOf((await run(isFull)).outputs)).toBe("true");
  const load = '(await mnist.load({ source: "full" })).train.x.shape';
  expect(textOf((await run(load)).outputs)).toBe("[ 5, 28, 28 ]");
});

test("a cell keeps a network in the browser, and loads it again", async (context) => {
  const { run } = await openSession(browser, context);
  const { outputs } = await run(
    'import { Dense, Sequential } from "@deltabook/nn";\n' +
      "const net = new Sequential([new Dense(2, { inputShape: [3] })]);\n" +
      'await net.save("net.json");\n' +
      '(await Sequential.load("net.json")).predict([[1, 2, 3]]).toArray().length',
  );
  expect(textOf(outputs)).toBe("1");
});
