import { expect, test, vi } from "vitest";
import { cluster, isClusterRole, readAddress } from "../../../tools/course/cluster.js";
import { run } from "../../../tools/commands/course.js";

test("isClusterRole knows the two", () => {
  expect(["scheduler", "worker", "grade", ""].filter(isClusterRole)).toEqual([
    "scheduler",
    "worker",
  ]);
});

test("readAddress takes what Dask takes, and names anything else", () => {
  for (const address of ["tcp://127.0.0.1:8786", "tls://grader.example.org:1", "tcp://[::1]:8786"])
    expect(readAddress(address)).toBe(address);
  for (const text of ["127.0.0.1:8786", "tcp://host", "http://host:1", "tcp://host:1/x", undefined])
    expect(() => readAddress(text)).toThrow(
      `expected the scheduler's address as tcp://HOST:PORT, received "${text ?? "nothing"}"`,
    );
});

test("cluster shows its usage, and refuses a worker without an address", async () => {
  const log = vi.spyOn(console, "log").mockReturnValue(undefined);
  const error = vi.spyOn(console, "error").mockReturnValue(undefined);
  expect(await cluster("scheduler", ["--help"])).toBe(0);
  expect(log.mock.calls[0][0]).toMatch(/^Usage: npm run course -- scheduler/);
  expect(await cluster("worker", [])).toBe(2);
  expect(error.mock.calls[0][0]).toMatch(/^Cannot start worker: expected the scheduler's address/);
  vi.restoreAllMocks();
});

test.each([
  ["scheduler", ["--jobs", "2"], /Unknown option '--jobs'/],
  ["scheduler", ["tcp://a:1"], /Unexpected argument 'tcp:/],
  ["scheduler", ["--port", "x"], /expected --port as a positive integer, received "x"/],
  ["worker", ["tcp://a:1", "--jobs", "0"], /expected --jobs as a positive integer, received "0"/],
  ["worker", ["tcp://a:1", "b"], /expected one address, received b too/],
] as const)("cluster refuses %s %j", async (role, args, text) => {
  const error = vi.spyOn(console, "error").mockReturnValue(undefined);
  expect(await cluster(role, args)).toBe(2);
  expect(error.mock.calls[0][0]).toMatch(text);
  vi.restoreAllMocks();
});

test.each([
  [["--scheduler", "somewhere"], /tcp:\/\/HOST:PORT, received "somewhere"/],
  [["--scheduler", "tcp://a:1", "--jobs", "2"], /each worker has --jobs of its own/],
  [["--scheduler", "tcp://a:1", "--unsafe"], /--unsafe is for this machine only/],
])("course grade refuses %j", async (args, text) => {
  const error = vi.spyOn(console, "error").mockReturnValue(undefined);
  expect(await run(["grade", "ps1", ...args])).toBe(2);
  expect(error.mock.calls[0][0]).toMatch(text);
  vi.restoreAllMocks();
});
