import { sideIds } from "../../../shared/ids.ts";
import type {
  GlossaryEntry,
  GlossaryVersion,
  Meant,
  UnsettledTerm,
} from "../../../shared/stages/shared-vocabulary/result.ts";
import { formatDay } from "../../i18n/formatDay.ts";
import { formatList } from "../../i18n/formatList.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import type { ReportProps } from "../stageViews.ts";
import { Fold } from "./Fold.tsx";
import roomCatalogue from "./messages.en.json";
import { Quote } from "./Quote.tsx";
import styles from "./Report.module.css";
import catalogue from "./report.messages.en.json";
import { Verdicts } from "./Verdicts.tsx";
import { Wording } from "./Wording.tsx";

const t = messages(catalogue);
const room = messages(roomCatalogue);

/** Two people may have written the same: what tells texts apart is their place. */
const placed = (texts: readonly string[]) => texts.map((text, place) => ({ text, place }));

function UsedToMean({ meant }: { readonly meant: Meant }) {
  const names = useSideNames();
  const labels = [...sideIds, "together"] as const;
  if (labels.every((label) => !meant[label])) return null;
  return (
    <section className={styles.meant} aria-label={t("meant")}>
      <h5 className={styles.small}>{t("meant")}</h5>
      <dl className={styles.sides}>
        {labels.map((label) => {
          const texts = meant[label];
          return (
            texts && (
              <div key={label} className={styles.side} data-label={label}>
                <dt>{label === "together" ? t("together") : <SideMark side={label} label={names[label]} />}</dt>
                {placed(texts).map(({ text, place }) => (
                  <dd key={place}>
                    <Quote text={text} />
                  </dd>
                ))}
              </div>
            )
          );
        })}
      </dl>
    </section>
  );
}

function Versions({ history }: { readonly history: readonly GlossaryVersion[] }) {
  if (history.length === 0) return null;
  return (
    <Fold label={t("history", { count: history.length })}>
      <ol className={styles.versions}>
        {history.map(({ version, definition, usage, example, bySide, passed, agreed, objections }) => (
          <li key={version} className={styles.version}>
            <p className={styles.small}>
              {room("history.version", { version })} · {room(agreed ? "result.agreed" : "result.open")}
            </p>
            <Wording wording={{ text: definition, ...(usage && { usage }), ...(example && { example }) }} />
            {bySide && <Verdicts bySide={bySide} passed={passed} size="small" />}
            <Objections objections={objections} />
          </li>
        ))}
      </ol>
    </Fold>
  );
}

function Objections({ objections }: { readonly objections: readonly string[] }) {
  if (objections.length === 0) return null;
  return (
    <section aria-label={room("objections")}>
      <h5 className={styles.small}>{room("objections")}</h5>
      <ul className={styles.objections}>
        {placed(objections).map(({ text, place }) => (
          <li key={place}>
            <Quote text={text} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Heading({ term, also }: Pick<GlossaryEntry, "term" | "also">) {
  return (
    <div>
      <h4 className={styles.term}>{term}</h4>
      {also.length > 0 && <p className={styles.small}>{room("also", { wordings: formatList(also) })}</p>}
    </div>
  );
}

function Agreed({ entry }: { readonly entry: GlossaryEntry }) {
  const { definition, usage, example, bySide, version, on, unconfirmed, meant, history } = entry;
  return (
    <article className={styles.entry} data-agreed="true">
      <Heading term={entry.term} also={entry.also} />
      <Wording wording={{ text: definition, ...(usage && { usage }), ...(example && { example }) }} size="large" />
      <p className={styles.small}>{room("agreed.on", { version, day: formatDay(on) })}</p>
      {unconfirmed && <p className={styles.small}>{t("unconfirmed")}</p>}
      {bySide && <Verdicts bySide={bySide} passed size="small" />}
      <UsedToMean meant={meant} />
      {history.length > 1 && <Versions history={history} />}
    </article>
  );
}

function Unsettled({ entry, isVoting = false }: { readonly entry: UnsettledTerm; readonly isVoting?: boolean }) {
  const { meant, history, drafts, objections } = entry;
  return (
    <article className={styles.entry}>
      <Heading term={entry.term} also={entry.also} />
      {isVoting && <p className={styles.small}>{t("votingStill")}</p>}
      <UsedToMean meant={meant} />
      {drafts.length > 0 && (
        <section aria-label={t("drafts")}>
          <h5 className={styles.small}>{t("drafts")}</h5>
          <ul className={styles.versions}>
            {drafts.map((draft) => (
              <li key={draft.text} className={styles.version}>
                <Wording wording={draft} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Objections objections={objections} />
      <Versions history={history} />
    </article>
  );
}

/** The glossary: what is agreed, what is still open, and what was set aside. */
export default function Report({ result: { agreed, open, parked } }: ReportProps<"shared-vocabulary">) {
  if (agreed.length + open.length + parked.length === 0) return <EmptyState title={t("none")} />;
  return (
    <div className={styles.glossary}>
      {agreed.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.title}>{t("agreed")}</h3>
          {agreed.map((entry) => (
            <Agreed key={entry.id} entry={entry} />
          ))}
        </section>
      )}
      {open.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.title}>{t("open")}</h3>
          {open.map((entry) => (
            <Unsettled key={entry.id} entry={entry} isVoting={entry.status === "voting"} />
          ))}
        </section>
      )}
      {parked.length > 0 && (
        <section className={styles.part}>
          <h3 className={styles.title}>{t("parked")}</h3>
          {parked.map((entry) => (
            <Unsettled key={entry.id} entry={entry} />
          ))}
        </section>
      )}
    </div>
  );
}
