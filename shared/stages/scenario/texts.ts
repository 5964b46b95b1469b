import { mapped } from "../../anonymity/byId.ts";
import * as reveal from "../../anonymity/reveal.ts";
import type { SideId } from "../../ids.ts";
import type { Named, Part } from "./schema.ts";

/** What belongs to own words. `side` says who wrote them; once their round is over, only where it may be shown. */
export interface About {
  readonly part: Part;
  readonly side?: SideId;
  /** Written in the round that is open now. */
  readonly fresh?: true;
}

/** Own words about one beat: what is typed is not seen before the next reveal. */
export type Texts = reveal.Texts<About>;
export type Shown = reveal.Shown<About>;

/** [SN9] A label from an earlier round stays as it was frozen then. */
const labelled =
  (named: Named) =>
  ({ part, side, fresh }: About): About => ({
    part,
    ...(side && (!fresh || named[part].includes(side)) && { side }),
  });

/** [SN9] The round is over: sides that may not be named are forgotten, for good. */
export const frozen = ({ shown, unseen }: Texts, named: Named): Texts => ({
  shown,
  unseen: mapped(unseen, ({ about, text }) => ({ about: labelled(named)(about), text })),
});

/** All of it is shown. What was shown before keeps its label, or that it has none. */
export const revealed = (texts: Texts, named: Named): Texts => reveal.revealed(texts, labelled(named));
