import { useDeferredValue, useState } from "react";
import type { Day } from "../../../shared/day.ts";
import type { ReadGlossary } from "../../../shared/protocol/readerLinks.ts";
import { readGlossary } from "../../http/readerLinksApi.ts";
import { formatDay } from "../../i18n/formatDay.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { TextField } from "../../ui/Field.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Mark } from "../../ui/Wordmark.tsx";
import { PageSkeleton } from "../PageSkeleton.tsx";
import { LinkRefused } from "../reading/LinkRefused.tsx";
import { placed } from "../reading/placed.ts";
import reading from "../reading/Reading.module.css";
import { useFoldsInPrint } from "../reading/useFoldsInPrint.ts";
import { useReading } from "../reading/useReading.ts";
import { useHash } from "../useHash.ts";
import { useTitle } from "../useTitle.ts";
import styles from "./Glossary.module.css";
import catalogue from "./messages.en.json";
import { matches } from "./search.ts";
import { AgreedTerm, UnsettledTerm } from "./Term.tsx";

const t = messages(catalogue);

/** The glossary by a read-only link: searchable, printable, and as new as the room's last agreement. */
export default function GlossaryPage({ session }: { readonly session: string }) {
  const secret = useHash();
  const { value, refused, isOld } = useReading(readGlossary, session, secret);
  if (refused && !value) return <LinkRefused refusal={refused} />;
  if (!value) return <PageSkeleton />;
  return <Glossary glossary={value} isOld={isOld} />;
}

function Glossary({ glossary, isOld }: { readonly glossary: ReadGlossary; readonly isOld: boolean }) {
  const { session, sides, rehearsal, later = [] } = glossary;
  const [search, setSearch] = useState("");
  const words = useDeferredValue(search);
  const title = t("title", { session });
  useTitle(title);
  useFoldsInPrint();
  const agreed = glossary.agreed.filter((term) => matches(term, words));
  const open = glossary.open.filter((term) => matches(term, words));
  const parked = glossary.parked.filter((term) => matches(term, words));
  const count = agreed.length + open.length + parked.length;
  const isEmpty = glossary.agreed.length + glossary.open.length + glossary.parked.length === 0;

  return (
    <main className={reading.page}>
      <header className={styles.header}>
        <Mark />
        <h1>{title}</h1>
        <p className={styles.lead}>{t("lead", { a: sides.a, b: sides.b })}</p>
        {later.length > 0 && (
          <div>
            <p className={styles.lead}>{t("later", { count: later.length })}</p>
            <ul className={styles.sessions}>
              {placed(later).map(({ thing: { session: name, on }, place }) => (
                <li key={place}>
                  {on ? t("later.on", { name, day: formatDay(on as Day) }) : t("later.name", { name })}
                </li>
              ))}
            </ul>
          </div>
        )}
        {rehearsal && <Notice title={t("rehearsal")} />}
        {isOld && <Notice tone="alert" title={t("old")} />}
      </header>
      {isEmpty ? (
        <EmptyState title={t("none")}>{t("none.more")}</EmptyState>
      ) : (
        <>
          <search className={styles.tools}>
            <TextField label={t("search")} type="search" value={search} onChange={setSearch} autoComplete="off" />
            <Button onClick={() => print()}>{t("print")}</Button>
            <p role="status" className={styles.found}>
              {t("found", { count })}
            </p>
          </search>
          {count === 0 && <EmptyState title={t("nothing")}>{t("nothing.more")}</EmptyState>}
          {agreed.length > 0 && (
            <section className={styles.section} aria-labelledby="agreed">
              <h2 id="agreed">{t("agreed")}</h2>
              {agreed.map((term) => (
                <AgreedTerm key={term.term} term={term} sides={sides} />
              ))}
            </section>
          )}
          {(["open", "parked"] as const).map((kind) => {
            const terms = kind === "open" ? open : parked;
            return (
              terms.length > 0 && (
                <section key={kind} className={styles.section} aria-labelledby={kind}>
                  <h2 id={kind}>{t(kind)}</h2>
                  <p className={styles.lead}>{t(`${kind}.more`)}</p>
                  {terms.map((term) => (
                    <UnsettledTerm key={term.term} term={term} sides={sides} />
                  ))}
                </section>
              )
            );
          })}
        </>
      )}
    </main>
  );
}
