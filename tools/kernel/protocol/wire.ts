import { createHmac, timingSafeEqual } from "node:crypto";
import type { Message } from "./message.js";

const delimiter = Buffer.from("<IDS|MSG>");

/** How messages are signed: the key and the hash of the connection file. */
export interface Signing {
  readonly key: string;
  /** `hmac-` and the name of a hash. */
  readonly signature_scheme: string;
}

/** The frames of a message as they travel: routing prefix, delimiter, signature, four parts of JSON. */
export function encode(message: Message, signing: Signing): Buffer[] {
  const { header, parentHeader, metadata, content } = message;
  const parts = [header, parentHeader, metadata, content].map((part) =>
    Buffer.from(JSON.stringify(part)),
  );
  const prefix = message.identities.map((identity) => Buffer.from(identity));
  return [...prefix, delimiter, Buffer.from(sign(parts, signing)), ...parts];
}

/**
 * The message that the frames hold.
 *
 * @throws Error if the frames are no message, or not signed with the key
 */
export function decode(frames: readonly Buffer[], signing: Signing): Message {
  const at = frames.findIndex((frame) => frame.equals(delimiter));
  if (at < 0) throw new Error("Cannot read message: expected the delimiter <IDS|MSG>");
  const [signature, ...parts] = frames.slice(at + 1);
  if (parts.length < 4) {
    throw new Error(`Cannot read message: expected 4 parts, received ${parts.length}`);
  }
  const expected = Buffer.from(sign(parts, signing));
  if (expected.length !== signature.length || !timingSafeEqual(expected, signature)) {
    throw new Error("Cannot read message: the signature is wrong");
  }
  const [header, parentHeader, metadata, content] = parts.slice(0, 4).map(parseObject);
  if (typeof header["msg_type"] !== "string") {
    throw new Error("Cannot read message: the header has no msg_type");
  }
  return {
    identities: frames.slice(0, at),
    header: header as unknown as Message["header"],
    parentHeader,
    metadata,
    content,
  };
}

function parseObject(part: Buffer): Record<string, unknown> {
  const value: unknown = JSON.parse(part.toString());
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new TypeError("Cannot read message: expected each part to be an object");
  }
  return value as Record<string, unknown>;
}

/** The signature of the parts; empty where the key is, as the protocol has it. */
function sign(parts: readonly Buffer[], { key, signature_scheme: scheme }: Signing): string {
  if (key === "") return "";
  const hmac = createHmac(scheme.replace(/^hmac-/, ""), key);
  for (const part of parts) hmac.update(part);
  return hmac.digest("hex");
}
