import type { ReactNode } from "react";
import { labels } from "../../../shared/anonymity/labels.ts";
import type { Day } from "../../../shared/day.ts";
import { type SideId, sideIds } from "../../../shared/ids.ts";
import type {
  ReadAgreedTerm,
  ReadGlossary,
  ReadTally,
  ReadUnsettledTerm,
} from "../../../shared/protocol/readerLinks.ts";
import { formatDay } from "../../i18n/formatDay.ts";
import { formatList } from "../../i18n/formatList.ts";
import { messages } from "../../i18n/messages.ts";
import { SideMark } from "../../ui/SideMark.tsx";
import { placed } from "../reading/placed.ts";
import catalogue from "./messages.en.json";
import styles from "./Term.module.css";

const t = messages(catalogue);

type Sides = ReadGlossary["sides"];
type Term = ReadAgreedTerm | ReadUnsettledTerm;

const nameOf = (sides: Sides, side: SideId): string => (side === "neutral" ? t("neutral") : sides[side]);

const Texts = ({ texts }: { readonly texts: readonly string[] }) => (
  <ul className={styles.texts}>
    {placed(texts).map(({ thing, place }) => (
      <li key={place} dir="auto">
        {thing}
      </li>
    ))}
  </ul>
);

/** What is behind a line until somebody wants it; printed, it is open. */
const Fold = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <details className={styles.fold}>
    <summary>{label}</summary>
    <div className={styles.folded}>{children}</div>
  </details>
);

function Meant({ meant, sides }: { readonly meant: Term["meant"]; readonly sides: Sides }) {
  if (labels.every((label) => !meant[label])) return null;
  return (
    <Fold label={t("meant")}>
      {labels.map((label) => {
        const texts = meant[label];
        if (!texts) return null;
        return (
          <div key={label}>
            <p className={styles.label}>
              {label === "together" ? t("meant.together") : <SideMark side={label} label={nameOf(sides, label)} />}
            </p>
            <Texts texts={texts} />
          </div>
        );
      })}
    </Fold>
  );
}

function Tally({ tally, sides }: { readonly tally: ReadTally | undefined; readonly sides: Sides }) {
  if (!tally) return null;
  return (
    <ul className={styles.tally}>
      {sideIds.map((id) => {
        const verdict = tally[id];
        if (!verdict) return null;
        const side = nameOf(sides, id);
        const { counts, accepted } = verdict;
        return (
          <li key={id}>
            {counts ? t("votes", { side, ...counts }) : t(accepted ? "votes.accepted" : "votes.refused", { side })}
          </li>
        );
      })}
    </ul>
  );
}

const named = ({ version, session }: { readonly version: number; readonly session: string | undefined }): string =>
  session === undefined ? t("history.version", { version }) : t("history.versionIn", { version, session });

function History({ history, sides }: { readonly history: Term["history"]; readonly sides: Sides }) {
  if (history.length === 0) return null;
  return (
    <Fold label={t("history", { count: history.length })}>
      <ol className={styles.versions}>
        {history.map(({ version, definition, agreed, on, tally, objections, session }) => (
          <li key={version}>
            <p className={styles.label}>
              {agreed && on
                ? t("history.agreed", { version: named({ version, session }), day: formatDay(on as Day) })
                : t("history.open", { version: named({ version, session }) })}
            </p>
            <p dir="auto" className={styles.voice}>
              {definition}
            </p>
            <Tally tally={tally} sides={sides} />
            {objections.length > 0 && (
              <>
                <p className={styles.label}>{t("history.objections")}</p>
                <Texts texts={objections} />
              </>
            )}
          </li>
        ))}
      </ol>
    </Fold>
  );
}

const Name = ({ term, also }: Pick<Term, "term" | "also">) => (
  <>
    <h3 dir="auto">{term}</h3>
    {also.length > 0 && (
      <p className={styles.small} dir="auto">
        {t("also", { words: formatList(also) })}
      </p>
    )}
  </>
);

/** A term on which both sides agreed, with its way there. */
export function AgreedTerm({ term, sides }: { readonly term: ReadAgreedTerm; readonly sides: Sides }) {
  const { definition, usage, example, version, on, meant, history, tally } = term;
  return (
    <article className={styles.term}>
      <Name {...term} />
      <p className={styles.definition} dir="auto">
        {definition}
      </p>
      {(usage || example) && (
        <dl className={styles.facts}>
          {usage && (
            <div>
              <dt>{t("usage")}</dt>
              <dd dir="auto">{usage}</dd>
            </div>
          )}
          {example && (
            <div>
              <dt>{t("example")}</dt>
              <dd dir="auto">{example}</dd>
            </div>
          )}
        </dl>
      )}
      <p className={styles.small}>{t("on", { version, day: formatDay(on as Day) })}</p>
      <Tally tally={tally} sides={sides} />
      <Meant meant={meant} sides={sides} />
      <History history={history} sides={sides} />
    </article>
  );
}

/** A term without an agreement: what was proposed, and what spoke against it. */
export function UnsettledTerm({ term, sides }: { readonly term: ReadUnsettledTerm; readonly sides: Sides }) {
  const { drafts, objections, meant, history } = term;
  return (
    <article className={styles.term}>
      <Name {...term} />
      {drafts.length > 0 && (
        <div>
          <p className={styles.label}>{t("drafts")}</p>
          <Texts texts={drafts.map(({ definition }) => definition)} />
        </div>
      )}
      {objections.length > 0 && (
        <div>
          <p className={styles.label}>{t("objections")}</p>
          <Texts texts={objections} />
        </div>
      )}
      <Meant meant={meant} sides={sides} />
      <History history={history} sides={sides} />
    </article>
  );
}
