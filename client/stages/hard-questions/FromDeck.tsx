import { type ReactNode, use } from "react";
import { questionIds } from "../../../shared/stages/hard-questions/deck/deck.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Folded } from "../../ui/Folded.tsx";
import { loadDeck } from "./deckChunk.ts";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

export interface FromDeckProps {
  /** What is on the list already. */
  readonly list: readonly string[];
  /** How the list and a row of it look. */
  readonly styles: { readonly [Name in "list" | "row" | "question"]?: string | undefined };
  /** The button that adds a question. */
  readonly add: (question: string) => ReactNode;
}

/** What the deck has beside the list, in the language of the session. Suspends until it is there. */
export function FromDeck({ list, styles, add }: FromDeckProps) {
  const deck = use(loadDeck(useView((view) => view.language)));
  const inDeck = questionIds.filter((id) => !list.includes(deck[id]));
  if (inDeck.length === 0) return null;
  return (
    <Folded look="chevron" label={t("deck", { count: inDeck.length })}>
      <ul className={styles.list}>
        {inDeck.map((id) => (
          <li key={id} className={styles.row}>
            <p className={styles.question}>{deck[id]}</p>
            {add(deck[id])}
          </li>
        ))}
      </ul>
    </Folded>
  );
}
