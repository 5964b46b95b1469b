import type { ReactNode } from "react";
import { type Label, labels } from "../../../shared/anonymity/labels.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { Part } from "../../../shared/stages/scenario/schema.ts";
import type { WordsView } from "../../../shared/stages/scenario/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import catalogue from "./messages.en.json";
import styles from "./OwnWords.module.css";

const t = messages(catalogue);

type ById = { readonly [id: ContentId]: WordsView };
export type Said = WordsView & { readonly id: ContentId };

/** Sorted by id: the same shuffle for everybody. */
export const saidAbout = (words: ById, part?: Part): readonly Said[] =>
  (Object.entries(words) as [ContentId, WordsView][])
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([id, word]) => (part === undefined || word.part === part ? [{ ...word, id }] : []));

/** What can be done with own words, or what is to be known of them. */
export type ActOf = (id: ContentId) => ReactNode;

export interface OwnWordsProps {
  readonly words: ById;
  readonly part: Part;
  readonly markOf?: ActOf | undefined;
  readonly actOf?: ActOf | undefined;
}

/** What people said beside the choices, by side where that may be shown. */
export function OwnWords({ words, part, markOf, actOf }: OwnWordsProps) {
  const names = useSideNames();
  const all = saidAbout(words, part);
  if (all.length === 0) return null;
  const columns = labels.flatMap((label): [Label, Said[]][] => {
    const of = all.filter(({ side }) => (side ?? "together") === label);
    return of.length > 0 ? [[label, of]] : [];
  });
  return (
    <section className={styles.words} aria-label={t("acts.words")}>
      <p className={styles.title} aria-hidden="true">
        {t("acts.words")}
      </p>
      <div className={styles.columns}>
        {columns.map(([label, of]) => (
          <div key={label} className={styles.column}>
            {label !== "together" ? (
              <SideMark side={label} label={names[label]} />
            ) : (
              columns.length > 1 && <p className={styles.without}>{t("words.together")}</p>
            )}
            <ul className={styles.list}>
              {of.map(({ id, text }) => (
                <li key={id} className={styles.quote}>
                  <span className={styles.text}>{t("quoted", { text })}</span>
                  {markOf?.(id)}
                  {actOf?.(id)}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </section>
  );
}
