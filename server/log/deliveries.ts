import type { DeliveryId, SessionId } from "../../shared/ids.ts";

export type DeliveryType = "glossary.agreed" | "session.ended";

/** What is still to be told to another tool. It points at the session and holds nothing of it. */
export interface NewDelivery {
  /** Random; the receiver sees it. */
  readonly id: DeliveryId;
  readonly type: DeliveryType;
  /** When it happened, in days since 1970-01-01, UTC. */
  readonly day: number;
  /** How often it was tried in vain. */
  readonly attempts: number;
}

export interface Delivery extends NewDelivery {
  readonly session: SessionId;
}
