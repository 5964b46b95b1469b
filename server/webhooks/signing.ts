import { createHmac } from "node:crypto";

/** The headers of one delivery, as of Standard Webhooks. `secret` is `whsec_` and base64; `atMs` is the moment of this attempt. */
export function signed(secret: string, { id, atMs, body }: { id: string; atMs: number; body: string }) {
  const timestamp = String(Math.floor(atMs / 1_000));
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64");
  return { "webhook-id": id, "webhook-timestamp": timestamp, "webhook-signature": `v1,${signature}` };
}
