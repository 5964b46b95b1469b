import { type ReactNode, useId } from "react";
import { messages } from "../../i18n/messages.ts";
import { useAllWords } from "../../stages/registry.ts";
import { useView } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";
import styles from "./ReportSections.module.css";

const t = messages(catalogue);

export interface Section {
  /** As the server calls it: `summary`, or the key of an entry of the agenda. */
  readonly key: string;
  readonly title: string;
}

/** The sections that the report can have now, in its order: the summary, and each stage that was entered. */
export function useReportSections(): readonly Section[] {
  const agenda = useView((view) => view.agenda);
  const hasSeries = useView((view) => "series" in view && view.series !== undefined);
  const words = useAllWords();
  return [
    { key: "summary", title: t("takeHome.summary") },
    ...(hasSeries ? [{ key: "series", title: t("takeHome.series") }] : []),
    ...agenda.flatMap(({ key, stage, title, started }) =>
      started ? [{ key, title: title ?? words[stage].title }] : [],
    ),
  ];
}

export interface ReportSectionsProps {
  readonly sections: readonly Section[];
  readonly leftOut: ReadonlySet<string>;
  readonly onChange: (leftOut: ReadonlySet<string>) => void;
  /** What the choice is good for. */
  readonly children: ReactNode;
}

/** Which sections the report has. */
export function ReportSections({ sections, leftOut, onChange, children }: ReportSectionsProps) {
  const id = useId();
  const isEmpty = sections.every(({ key }) => leftOut.has(key));
  const toggle = (key: string, isIn: boolean) =>
    onChange(new Set(isIn ? [...leftOut].filter((other) => other !== key) : [...leftOut, key]));
  return (
    <fieldset className={styles.sections} aria-describedby={`${id}-more`}>
      <legend className={styles.legend}>{t("takeHome.sections")}</legend>
      <p className={styles.more} id={`${id}-more`}>
        {children}
      </p>
      <ul className={styles.list}>
        {sections.map(({ key, title }) => (
          <li key={key}>
            <label className={styles.section}>
              <input
                type="checkbox"
                checked={!leftOut.has(key)}
                onChange={(event) => toggle(key, event.target.checked)}
              />
              {title}
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.empty} role="status">
        {isEmpty && t("takeHome.sections.none")}
      </p>
    </fieldset>
  );
}
