import type { AgendaKey, ContentId, SideId, TwoSide } from "../../../shared/ids.ts";
import { otherSide } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useInputLocked } from "../../store/countdown.ts";
import { isIn, useMine } from "../../store/hooks.ts";
import { Folded } from "../../ui/Folded.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import { SecrecyNote } from "../../writing/SecrecyNote.tsx";
import sharedCatalogue from "./messages.en.json";
import styles from "./Participant.module.css";
import { Primers } from "./Primers.tsx";
import catalogue from "./participant.messages.en.json";
import { type Place, WritingCard } from "./WritingCard.tsx";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

/** What somebody of this side writes: of their own world and about the other; those of neither about both. */
export const placesOf = (side: SideId): readonly Place[] =>
  side === "neutral"
    ? [
        { kind: "guess", side: "a" },
        { kind: "guess", side: "b" },
      ]
    : [
        { kind: "own", side },
        { kind: "guess", side: otherSide(side) },
      ];

export interface WritingProps {
  readonly at: AgendaKey;
  readonly side: SideId;
  readonly primers: boolean;
  readonly hidden: { readonly [id: ContentId]: true };
}

/** A card for what drives one's own side, and one for a guess about the other. */
export function Writing({ at, side, primers, hidden }: WritingProps) {
  const mine = useMine(at);
  const locked = useInputLocked();
  const places = placesOf(side);
  const isAbout = (about: TwoSide, kind: Place["kind"]) =>
    mine.some((own) => own.type === `add-${kind}` && own.about === about && isIn(own));
  const isDone = places.every((place) => isAbout(place.side, place.kind));
  return (
    <div className={styles.step}>
      {locked ? (
        <Notice title={t("write.locked")}>{t("write.locked.next")}</Notice>
      ) : (
        <SecrecyNote>{t("write.private")}</SecrecyNote>
      )}
      {places.map((place) => (
        <WritingCard
          key={`${place.kind}-${place.side}`}
          at={at}
          place={place}
          isNeutral={side === "neutral"}
          hidden={hidden}
        />
      ))}
      {isDone && !locked && <WaitingState now={t("write.done.now")} next={t("write.done.next")} />}
      {primers && (
        <Folded className={styles.primers} look="chevron" label={shared("primers")}>
          <Primers />
        </Folded>
      )}
    </div>
  );
}
