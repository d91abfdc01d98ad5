import { expect, test } from "vitest";
import { requireForHub } from "../../../tools/hub/requirements";
import { thisMachine, type Machine } from "../../../tools/setup/machine";

const choices = { port: 8000, unsafe: false };

function machine(differs: Partial<Machine>): Machine {
  return {
    ...thisMachine,
    platform: "linux",
    exists: () => true,
    isPortFree: () => Promise.resolve(true),
    run: () => Promise.resolve({ status: 0, stdout: "", stderr: "" }),
    ...differs,
  };
}

async function refusal(differs: Partial<Machine>, more: object = {}): Promise<string> {
  return requireForHub({ ...choices, ...more }, machine(differs)).then(
    () => "",
    (error: unknown) => (error as Error).message,
  );
}

test("requireForHub says nothing where all is there", async () => {
  expect(await refusal({})).toBe("");
});

test("requireForHub names what is missing, and the way out", async () => {
  expect(await refusal({ platform: "win32" })).toBe(
    "Cannot start the hub: JupyterHub does not run on Windows\n  Start it in WSL, or on a Linux machine.",
  );
  expect(await refusal({ exists: () => false })).toMatch(/proxy is missing: .*\n {2}Type npm ci/);
  expect(await refusal({ isPortFree: () => Promise.resolve(false) })).toMatch(
    /port 8000 is in use\n {2}Name another one: npm run hub -- --port 8010/,
  );
  expect(await refusal({}, { config: "/no/such.py" })).toMatch(/there is no \/no\/such\.py/);
});

test("requireForHub refuses where students cannot be kept apart, unless told otherwise", async () => {
  const stdout = "bwrap is missing; install bubblewrap and util-linux\n";
  const run: Machine["run"] = () => Promise.resolve({ status: 1, stdout, stderr: "" });
  expect(await refusal({ run })).toMatch(
    /cannot be kept apart: bwrap is missing; install bubblewrap and util-linux\n.*\n.*--unsafe/,
  );
  expect(await refusal({ run }, { unsafe: true })).toBe("");
});
