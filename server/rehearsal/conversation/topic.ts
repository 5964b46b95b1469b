import type { TwoSide } from "../../../shared/ids.ts";

/** One thing that hurts, and all that people say about it in the course of a session. */
export interface Topic {
  readonly id: string;
  readonly raisedBy: TwoSide;
  /** What the room would call it. */
  readonly name: string;
  /** Words by which a text of somebody else is taken for this topic; each is enough. */
  readonly about: RegExp;
  /** As those say it who are hurt. */
  readonly posts: readonly [string, string, string];
  /** As somebody of the side that is hurt would say it, in the first person. */
  readonly restatements: readonly [string, string, string, string];
  /** What both could live with. */
  readonly proposals: readonly [string, string];
}
