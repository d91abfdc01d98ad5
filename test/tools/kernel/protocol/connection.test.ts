import { expect, it } from "vitest";
import { addressOf, type Connection } from "../../../../tools/kernel/protocol/connection";

const connection: Connection = {
  transport: "tcp",
  ip: "127.0.0.1",
  key: "",
  signature_scheme: "hmac-sha256",
  shell_port: 1,
  iopub_port: 2,
  stdin_port: 3,
  control_port: 4,
  hb_port: 5,
};

it("addressOf joins ip and port with tcp", () => {
  expect(addressOf(connection, "iopub")).toBe("tcp://127.0.0.1:2");
});

it("addressOf takes the ip for a path with ipc", () => {
  const ipc: Connection = { ...connection, transport: "ipc", ip: "/run/kernel" };
  expect(addressOf(ipc, "control")).toBe("ipc:///run/kernel-4");
});
