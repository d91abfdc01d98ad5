import { randomUUID } from "node:crypto";

/** What a message carries, by its type; see Jupyter's messaging protocol. */
export type Content = Record<string, unknown>;

/** Who sent a message, when, and of which type. */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}

/** One message of the Jupyter protocol. */
export interface Message {
  /** The ZeroMQ routing prefix: a reply goes back to the client it names. */
  readonly identities: readonly Uint8Array[];
  readonly header: Header;
  /** The header of the request that this message answers, or an empty object. */
  readonly parentHeader: Partial<Header>;
  readonly metadata: Content;
  readonly content: Content;
}

/** The messaging protocol's version that the kernel speaks. */
export const protocolVersion = "5.3";

const session = randomUUID();

/** A new message of this kernel, in answer to `parent`. */
export function newMessage(
  type: string,
  content: Content,
  parent?: Message,
  metadata: Content = {},
): Message {
  return {
    identities: parent?.identities ?? [],
    header: {
      msg_id: randomUUID(),
      msg_type: type,
      session,
      username: "kernel",
      date: new Date().toISOString(),
      version: protocolVersion,
    },
    parentHeader: parent?.header ?? {},
    metadata,
    content,
  };
}
