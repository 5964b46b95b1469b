import { useId } from "react";
import { type TwoSide, twoSides } from "../../../shared/ids.ts";
import type { StoryView } from "../../../shared/stages/scenario/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Card, Voice } from "../../ui/Card.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import catalogue from "./messages.en.json";
import styles from "./Story.module.css";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);

interface RolesProps {
  readonly sides: StoryView["sides"];
  readonly only?: TwoSide | undefined;
}

function Roles({ sides, only }: RolesProps) {
  const names = useSideNames();
  const tell = useTelling();
  return (
    <div className={styles.roles}>
      {twoSides
        .filter((side) => only === undefined || side === only)
        .map((side) => (
          <Card key={side} side={side} pad="tight">
            <SideMark side={side} label={t("story.role", { side: names[side] })} />
            <p className={styles.role}>{tell(sides[side])}</p>
          </Card>
        ))}
    </div>
  );
}

/** How the story begins, and who is who in it. */
export function Opening({ story }: { readonly story: StoryView }) {
  const titleId = useId();
  const tell = useTelling();
  return (
    <section className={styles.opening} aria-labelledby={titleId}>
      <div className={styles.heading}>
        <p className={styles.business}>{t("story.beats", { business: tell(story.business), beats: story.beats })}</p>
        <h2 className={styles.title} id={titleId}>
          {tell(story.title)}
        </h2>
      </div>
      <Voice size="large">{tell(story.context)}</Voice>
      <Roles sides={story.sides} />
    </section>
  );
}

/** The same for whoever came late or forgot, closed until it is wanted. */
export function Reminder({ story, side }: { readonly story: StoryView; readonly side?: TwoSide | undefined }) {
  const tell = useTelling();
  return (
    <Folded className={styles.reminder} look="chevron" label={t("story.begin")}>
      <div className={styles.begun}>
        <Voice>{tell(story.context)}</Voice>
        <Roles sides={story.sides} only={side} />
      </div>
    </Folded>
  );
}

/** Which part of which story this is. */
export function Whereabouts({ story, beat }: { readonly story: StoryView; readonly beat: number }) {
  const tell = useTelling();
  return (
    <p className={styles.where}>
      <span>{tell(story.title)}</span>
      <span className={styles.part}>{t("story.beat", { beat, beats: story.beats })}</span>
    </p>
  );
}

/** What happened. */
export function Situation({ text, size = "regular" }: { readonly text: string; readonly size?: "regular" | "large" }) {
  const tell = useTelling();
  return (
    <div className={styles.situation}>
      <Voice size={size}>{tell(text)}</Voice>
    </div>
  );
}
