import { paddingFor } from "../../shared/protocol/padding.ts";

/** The same, of a length that tells nothing of what is in it [AN14]. Servers ignore `pad`. */
export function padded<Message extends object>(message: Message): Message & { readonly pad: string } {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...message, pad: "" })).length;
  return { ...message, pad: paddingFor(bytes) };
}
