import { type Refusal, type RefusalCode, refusal } from "./refusal.ts";

/** What a rule answers to a command: what happened, or why not. Nothing in the core throws for a user's mistake. */
export type Decision<Event> = { readonly events: readonly Event[] } | { readonly refusal: Refusal };

export const accept = <Event>(...events: Event[]): Decision<Event> => ({ events });

export const refuse = (code: RefusalCode): { readonly refusal: Refusal } => ({ refusal: refusal(code) });

export const isRefused = <Event>(decision: Decision<Event>): decision is { readonly refusal: Refusal } =>
  "refusal" in decision;
