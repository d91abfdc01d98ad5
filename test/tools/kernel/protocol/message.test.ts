import { expect, it } from "vitest";
import { newMessage } from "../../../../tools/kernel/protocol/message";

it("newMessage answers its parent: same routing, its header as parent header", () => {
  const parent = { ...newMessage("a_request", {}), identities: [Buffer.from("client")] };
  const answer = newMessage("a_reply", { status: "ok" }, parent, { started: "now" });
  expect(answer.identities).toEqual(parent.identities);
  expect(answer.parentHeader).toEqual(parent.header);
  expect(answer.header.msg_type).toBe("a_reply");
  expect(answer).toMatchObject({ content: { status: "ok" }, metadata: { started: "now" } });
});

it("newMessage gives each message an id of its own, and the session of the kernel", () => {
  const [a, b] = [newMessage("status", {}), newMessage("status", {})];
  expect(a.header.msg_id).not.toBe(b.header.msg_id);
  expect(a.header.session).toBe(b.header.session);
});
