import { useMemo } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { useTurn } from "../../ui/useTurn.ts";
import type { ScreenProps } from "../stageViews.ts";
import { HowItWorks } from "./HowItWorks.tsx";
import sharedCatalogue from "./messages.en.json";
import { byPlace, type Item } from "./order.ts";
import { useProgress } from "./progress.ts";
import styles from "./Screen.module.css";
import { ScreenItem } from "./ScreenItem.tsx";
import { ScreenItems } from "./ScreenItems.tsx";
import catalogue from "./screen.messages.en.json";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

type View = ScreenProps<"perspective-swap">["view"];
type Round = Exclude<View["step"], "preparing" | "results">;

/** What is to be done now, and how far the room is with it. */
function HowAndHowFar({ step }: { readonly step: Round }) {
  const progress = useProgress(step);
  return (
    <div className={styles.how}>
      <p>{t(step)}</p>
      <p className={styles.progress}>{progress}</p>
    </div>
  );
}

const pageOf = (turn: number, pages: number): string | undefined =>
  pages > 1 ? t("page", { page: turn + 1, pages }) : undefined;

/** One item after the other, with what was said about it. */
function Heard({ items }: { readonly items: readonly (readonly [ContentId, Item])[] }) {
  const turn = useTurn(items.length);
  const shown = items[turn];
  if (!shown) return null;
  return <ScreenItem key={shown[0]} item={shown[1]} texts="restatements" page={pageOf(turn, items.length)} />;
}

/** First how well each was understood, at a glance; then what was proposed for each. */
function Results({ items }: { readonly items: readonly (readonly [ContentId, Item])[] }) {
  const withProposals = items.filter(([, { proposals }]) => Object.keys(proposals).length > 0);
  const pages = 1 + withProposals.length;
  const turn = useTurn(pages);
  const shown = withProposals[turn - 1];
  const page = pageOf(turn, pages);
  if (shown) return <ScreenItem key={shown[0]} item={shown[1]} texts="proposals" page={page} />;
  return (
    <>
      <ScreenItems items={items} showsUnderstood />
      {page && <p className={styles.page}>{page}</p>}
    </>
  );
}

export default function Screen({ view }: ScreenProps<"perspective-swap">) {
  const { step, items } = view;
  const all = useMemo(() => byPlace(items), [items]);
  if (step === "preparing") return <HowItWorks />;
  if (all.length === 0) return <EmptyState title={shared("results.empty")} />;
  return (
    <div className={styles.screen}>
      {step !== "results" && <HowAndHowFar step={step} />}
      {step === "restate" && <ScreenItems items={all} />}
      {step === "heard" && <Heard items={all} />}
      {step === "proposals" && <ScreenItems items={all} />}
      {step === "results" && <Results items={all} />}
    </div>
  );
}
