import type { TwoSide } from "../../ids.ts";

/** Longest text in characters: one thing that a side is measured on fits into a line or two. */
export const longestText = 160;

/** `own`: what drives the writer's side. `guess`: what drives a side that is not the writer's. */
export const kinds = ["own", "guess"] as const;
export type Kind = (typeof kinds)[number];

/** What a text is about. Once it is shown, `side` is there only where it may be. */
export interface About {
  readonly kind: Kind;
  readonly side?: TwoSide;
}

export const marks = ["right", "surprised"] as const;
export type Mark = (typeof marks)[number];

/** What texts stand under: the side that they are about, or nothing where that may not be said. */
export const headings = ["a", "b", "together"] as const;
export type Heading = (typeof headings)[number];

/** What a text stands under. */
export const headingOf = ({ side }: About): Heading => side ?? "together";
