import { describe, expect, it } from "vitest";
import { newMessage } from "../../../../tools/kernel/protocol/message";
import { decode, encode } from "../../../../tools/kernel/protocol/wire";

const signing = { key: "secret", signature_scheme: "hmac-sha256" };
const request = {
  ...newMessage("execute_request", { code: "1 + 1 // π" }),
  identities: [Buffer.from("client"), Buffer.from([0, 255])],
};

describe("encode and decode", () => {
  it("give back the message", () => {
    const received = decode(encode(request, signing), signing);
    expect(received).toEqual(request);
  });

  it("sign as Jupyter does", () => {
    // python: hmac.new(b"secret", b'{"msg_type":"a"}{}{}{}', "sha256").hexdigest()
    const signature = "3d15fd4baf734fa7abe6105a22c6f17e33632753bb681cd5295c28292850b878";
    const parts = ['{"msg_type":"a"}', "{}", "{}", "{}"].map((part) => Buffer.from(part));
    const frames = [Buffer.from("<IDS|MSG>"), Buffer.from(signature), ...parts];
    expect(decode(frames, signing).header.msg_type).toBe("a");
  });

  it("need no signature where the key is empty", () => {
    const unsigned = { ...signing, key: "" };
    expect(decode(encode(request, unsigned), unsigned).content).toEqual(request.content);
  });

  it("refuse a message signed with another key", () => {
    const frames = encode(request, { ...signing, key: "guessed" });
    expect(() => decode(frames, signing)).toThrow("Cannot read message: the signature is wrong");
  });

  it("refuse a message changed on its way", () => {
    const frames = encode(request, signing);
    frames[frames.length - 1] = Buffer.from('{"code":"evil()"}');
    expect(() => decode(frames, signing)).toThrow("Cannot read message: the signature is wrong");
  });

  it.each([
    ["no delimiter", [], "expected the delimiter <IDS|MSG>"],
    ["too few parts", ["<IDS|MSG>", "", "{}", "{}"], "expected 4 parts, received 2"],
    ["no JSON", ["<IDS|MSG>", "", "{", "{}", "{}", "{}"], "JSON"],
    ["no object", ["<IDS|MSG>", "", "[]", "{}", "{}", "{}"], "expected each part to be an object"],
    ["no type", ["<IDS|MSG>", "", "{}", "{}", "{}", "{}"], "the header has no msg_type"],
  ])("refuse frames with %s", (_what, frames, message) => {
    const received = frames.map((frame) => Buffer.from(frame));
    expect(() => decode(received, { ...signing, key: "" })).toThrow(message);
  });
});
