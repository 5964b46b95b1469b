import type { DeliveryType } from "../log/deliveries.ts";
import { mostAttempts } from "../webhooks/retrying.ts";
import type { ApiSchema } from "./apiSchemas.ts";

interface Told {
  readonly id: string;
  readonly summary: string;
  readonly body: ApiSchema;
}

/** Every type of delivery, with what its body is. */
const deliveries = {
  "glossary.agreed": {
    id: "glossaryAgreed",
    summary: "A room has agreed on a term, or confirmed it",
    body: "GlossaryAgreed",
  },
  "session.ended": { id: "sessionEnded", summary: "A session has ended", body: "SessionEnded" },
} as const satisfies Record<DeliveryType, Told>;

const header = (name: string, description: string, schema: object) => ({
  name,
  in: "header",
  required: true,
  description,
  schema,
});

/** [WH4] As of Standard Webhooks. */
const headers = [
  header("webhook-id", "Of the delivery. A repeat has the same one.", { type: "string", pattern: "^msg_[\\w-]{22}$" }),
  header("webhook-timestamp", "Of this attempt, in s since 1970. Refuse what is more than five minutes off.", {
    type: "string",
    pattern: "^\\d+$",
  }),
  header(
    "webhook-signature",
    "`v1,` and the HMAC-SHA256, in base64, of `webhook-id`, `webhook-timestamp` and the body as it came, with dots between them. The key is what follows `whsec_` in the operator's secret, from base64.",
    { type: "string", pattern: "^v1,[A-Za-z0-9+/]{43}=$" },
  ),
];

const description = [
  "Sent to the address that the operator has set, and nowhere else; redirects are not followed. Nothing is sent of a session in which simulated people take part.",
  `At least once and in no order. What is not answered with a status from 200 to 299 within 10 s is tried again: after 5 s, and each time four times as long, up to six hours, give or take a fifth. It is given up after ${mostAttempts} attempts, about 26 hours, or after an answer of 410.`,
].join("\n\n");

const operationOf = ({ id, summary, body }: Told): object => ({
  operationId: id,
  summary,
  description,
  parameters: headers,
  requestBody: {
    required: true,
    content: { "application/json": { schema: { $ref: `#/components/schemas/${body}` } } },
  },
  responses: {
    "2XX": { description: "It was taken. Nothing of the answer is read but its status." },
    410: { description: "Nothing of this delivery is wanted any more: it is given up." },
    default: { description: "It is tried again." },
  },
});

/** What the server sends by itself, as OpenAPI's `webhooks`. */
export const webhooks = () =>
  Object.fromEntries(Object.entries(deliveries).map(([type, told]) => [type, { post: operationOf(told) }]));
