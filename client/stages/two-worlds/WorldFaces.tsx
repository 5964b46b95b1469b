import { type ReactNode, useId } from "react";
import { Stands } from "../../anonymity/Stands.tsx";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import { Marks } from "./Marks.tsx";
import catalogue from "./messages.en.json";
import styles from "./WorldFaces.module.css";
import type { World } from "./worlds.ts";

const t = messages(catalogue);

/** What is put at the foot of a text, such as a button. */
export type ActOf = (id: string, text: string) => ReactNode;

export interface WorldFacesProps {
  readonly world: World;
  /** Whether the marks are to be told, or why they are not. */
  readonly showsMarks?: boolean;
  readonly actOf?: ActOf | undefined;
  /** Where the guesses are what one has to do something with. */
  readonly guessesFirst?: boolean;
  readonly level?: "h2" | "h3";
}

/** The words of a world's headings, with the side in them where it has one. */
function useTitles({ under }: World) {
  const names = useSideNames();
  if (under === "together") {
    return {
      title: t("world.together"),
      said: t("said.together"),
      guessed: t("guessed.together"),
      noneSaid: undefined,
      noneGuessed: undefined,
    };
  }
  const side = names[under];
  return {
    title: t("world", { side }),
    said: t("said", { side }),
    guessed: t("guessed", { side }),
    noneSaid: t("said.none", { side }),
    noneGuessed: t("guessed.none", { side }),
  };
}

function WhoMarked({ world: { under, people, guessed } }: { readonly world: World }) {
  const names = useSideNames();
  if (guessed.length === 0) return null;
  const isTogether = under === "together";
  const side = isTogether ? "" : names[under];
  if (people === undefined) {
    return <p className={styles.note}>{t(isTogether ? "marked.withheld.together" : "marked.withheld", { side })}</p>;
  }
  return (
    <p className={styles.note}>{t(isTogether ? "marked.people.together" : "marked.people", { count: people, side })}</p>
  );
}

/** One world: what was said of it from inside, beside what was guessed from outside. */
export function WorldFaces(props: WorldFacesProps) {
  const { world, showsMarks = false, actOf, guessesFirst = false, level: Title = "h2" } = props;
  const { under, said, guessed, people } = world;
  const titles = useTitles(world);
  const id = useId();
  const Column = Title === "h2" ? "h3" : "h4";
  const own = (
    <div key="own" className={styles.said}>
      <Column id={`${id}-said`} className={styles.column}>
        {titles.said}
      </Column>
      {said.length === 0 && <p className={styles.note}>{titles.noneSaid}</p>}
      <ul className={styles.texts} aria-labelledby={`${id}-said`}>
        {said.map(({ id, text }) => (
          <li key={id} className={styles.text}>
            <p className={styles.voice}>{text}</p>
            {actOf?.(id, text)}
          </li>
        ))}
      </ul>
    </div>
  );
  const guesses = (
    <div key="guesses" className={styles.guessed}>
      <Column id={`${id}-guessed`} className={styles.column}>
        {titles.guessed}
      </Column>
      {guessed.length === 0 && <p className={styles.note}>{titles.noneGuessed}</p>}
      {showsMarks && <WhoMarked world={world} />}
      {showsMarks && world.stands && <Stands />}
      <ul className={styles.texts} aria-labelledby={`${id}-guessed`}>
        {guessed.map((guess) => (
          <li key={guess.id} className={styles.text}>
            <p className={styles.voice}>{guess.text}</p>
            {showsMarks && people !== undefined && <Marks guess={guess} />}
            {actOf?.(guess.id, guess.text)}
          </li>
        ))}
      </ul>
    </div>
  );
  return (
    <section className={styles.world} data-under={under} aria-labelledby={`${id}-title`}>
      <Title id={`${id}-title`} className={styles.title}>
        {under !== "together" && <SideMark side={under} />}
        {titles.title}
      </Title>
      {under === "together" && <p className={styles.note}>{t("world.together.why")}</p>}
      <div className={styles.faces}>{guessesFirst ? [guesses, own] : [own, guesses]}</div>
    </section>
  );
}
