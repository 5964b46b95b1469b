import { type ReactNode, Suspense, useEffect, useRef } from "react";
import { messages } from "../../i18n/messages.ts";
import { stagePart, useAllWords } from "../../stages/registry.ts";
import { useView } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useTitle } from "../useTitle.ts";
import styles from "./Ended.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** After the end: what the session made, stage by stage. `children` stand above it. */
export default function Ended({ children }: { readonly children?: ReactNode }) {
  const title = useView((view) => view.title);
  const results = useView((view) => view.results) ?? [];
  const words = useAllWords();
  const heading = useRef<HTMLHeadingElement>(null);
  // [AC2] Whoever hears the page hears that it is over.
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useTitle(title);
  return (
    <div className={styles.ended}>
      <div className={styles.heading}>
        <h1 ref={heading} tabIndex={-1}>
          {t("title")}
        </h1>
        <p className={styles.lead}>{results.length > 0 ? t("lead") : ""}</p>
      </div>
      {children}
      {results.length === 0 && <EmptyState title={t("none")}>{t("none.more")}</EmptyState>}
      {results.map(({ key, id, title: own, result }) => {
        const Part = stagePart(id, "Report");
        return (
          <Card key={key} as="section" pad="roomy" aria-labelledby={`result-${key}`}>
            <h2 id={`result-${key}`} className={styles.stage}>
              {own ?? words[id].title}
            </h2>
            <Suspense fallback={<Skeleton lines={3} />}>
              <Part result={result} />
            </Suspense>
          </Card>
        );
      })}
    </div>
  );
}
