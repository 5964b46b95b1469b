import { useCallback, useMemo } from "react";
import type { AgendaKey, ContentId, SideId } from "../../../shared/ids.ts";
import type { Heading } from "../../../shared/stages/two-worlds/about.ts";
import type { Marks } from "../../../shared/stages/two-worlds/schema.ts";
import type { TwoWorldsParticipantView } from "../../../shared/stages/two-worlds/view.ts";
import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { useMine } from "../../store/hooks.ts";
import { Dock } from "../../ui/Dock.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SaveState } from "../../ui/SaveState.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import { GivenNotice } from "../../writing/TimeUp.tsx";
import { useYours } from "../../writing/Yours.tsx";
import { MarkButtons } from "./MarkButtons.tsx";
import sharedCatalogue from "./messages.en.json";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";
import { useMarks } from "./useMarks.ts";
import { type ActOf, WorldFaces } from "./WorldFaces.tsx";
import { type World, worldsOf } from "./worlds.ts";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

/** Whose guesses this person marks: those about their own side, and those of which nobody is told about whom they are. */
const marksUnder = (under: Heading, side: SideId): boolean => under === "together" || under === side;

export interface MarkingProps {
  readonly at: AgendaKey;
  readonly view: Extract<TwoWorldsParticipantView, { step: "compare" }>;
  readonly saved: Marks;
  readonly side: SideId;
}

/** One's own world first, and in it the guesses about it, which are to be marked; then the other one, to be read. */
export function Marking({ at, view, saved, side }: MarkingProps) {
  const worlds = useMemo(() => worldsOf(view.texts), [view.texts]);
  const locked = useInputLocked();
  const yoursOf = useYours(useMine(at));
  const { marks, saving, mark } = useMarks(at, saved);
  const mine = worlds.filter(({ under }) => marksUnder(under, side));
  const others = worlds.filter(({ under }) => !marksUnder(under, side));
  const guesses = mine.flatMap(({ guessed }) => guessed);
  const marked = guesses.filter(({ id }) => marks[id as ContentId] !== undefined).length;
  // What was marked may be on its way still.
  const isDone = marked > 0 && guesses.every(({ id }) => marks[id as ContentId] && saved[id as ContentId]);
  const toMark = useMemo(() => new Set(guesses.map(({ id }) => id)), [guesses]);

  const actOf: ActOf = useCallback(
    (id, text) => (
      <>
        {yoursOf(id)}
        {toMark.has(id) && (
          <MarkButtons
            guess={id as ContentId}
            text={text}
            value={marks[id as ContentId]}
            locked={locked}
            onMark={mark}
          />
        )}
      </>
    ),
    [yoursOf, toMark, marks, locked, mark],
  );
  const faces = (world: World, act: ActOf, guessesFirst = false) => (
    <WorldFaces key={world.under} world={world} actOf={act} guessesFirst={guessesFirst} />
  );

  if (worlds.length === 0) return <EmptyState title={shared("nothing")}>{shared("nothing.more")}</EmptyState>;
  return (
    <div className={styles.step}>
      {guesses.length > 0 ? (
        <>
          {locked ? <GivenNotice at={at} counts={t("mark.locked")} /> : <SecrecyNote>{t("mark.secret")}</SecrecyNote>}
          <p className={styles.how}>
            {sentences(t("mark.how"), mine.some(({ under }) => under === "together") && t("mark.how.together"))}
          </p>
        </>
      ) : (
        <WaitingState now={t(side === "neutral" ? "mark.none.neutral" : "mark.none")} next={t("mark.none.next")} />
      )}
      {mine.map((world) => faces(world, actOf, guesses.length > 0))}
      {isDone && !locked && <WaitingState now={t("mark.done.now")} next={t("mark.done.next")} />}
      {others.map((world) => faces(world, yoursOf))}
      {guesses.length > 0 && (
        <Dock>
          <div className={styles.dock}>
            <p>
              <strong>{t("mark.progress", { marked, of: guesses.length })}</strong>
            </p>
            {saving === "waiting" && <SaveState saving={saving} />}
          </div>
        </Dock>
      )}
    </div>
  );
}
