import { PacketType } from "socket.io-parser";
import { Sender } from "ws";

/** An event encoded once, for any number of connections. */
export interface PreparedPacket {
  /** As Socket.IO encodes it. */
  readonly text: string;
  /** The same with Engine.IO's prefix, as one whole WebSocket frame. */
  readonly frame: Buffer;
}

/** What `ws` has and its types leave out: Engine.IO itself prepares frames in this way. */
declare module "ws" {
  const Sender: {
    frame(data: Buffer, options: { fin: true; opcode: 1; mask: false; rsv1: false; readOnly: true }): Buffer[];
  };
}

const asText = { fin: true, opcode: 1, mask: false, rsv1: false, readOnly: true } as const;

export const prepared = (event: string, ...args: readonly unknown[]): PreparedPacket =>
  preparedJson(event, ...args.map((arg) => JSON.stringify(arg)));

/** The same with arguments that are JSON already. */
export function preparedJson(event: string, ...args: readonly string[]): PreparedPacket {
  const text = `${PacketType.EVENT}[${[JSON.stringify(event), ...args].join(",")}]`;
  // One buffer and not two: it goes to the system in one plain write.
  return { text, frame: Buffer.concat(Sender.frame(Buffer.from(`4${text}`), asText)) };
}
