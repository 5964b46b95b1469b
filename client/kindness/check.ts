import { insultIn } from "./findInsults.ts";
import { nameIn } from "./findNames.ts";

/** What a text may do to somebody, and the words that do it, as they were typed. */
export interface Finding {
  readonly kind: "name" | "insult";
  readonly words: string;
}

export interface KindnessContext {
  /** Names of the two sides, the terms and other words that the whole room sees anyway: none of them is a person. */
  readonly roomWords: readonly string[];
  /** What this person said is no name, or is meant to stand. */
  readonly allowed: ReadonlySet<string>;
}

/**
 * The first thing in a text that its author may want to say another way: an insult, or the name
 * of somebody. Pure, and knows no participant: there are no accounts to look names up in [KI1].
 * It would rather miss a name than ask about a word that is none.
 */
export function findUnkind(text: string, context: KindnessContext): Finding | null {
  const insult = insultIn(text, context.roomWords);
  if (insult) return { kind: "insult", words: insult };
  const name = nameIn(text, context);
  return name ? { kind: "name", words: name } : null;
}
