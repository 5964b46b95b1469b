import type { ImportedTerm } from "../../../shared/protocol/importing.ts";
import { messages } from "../../i18n/messages.ts";
import { placeText } from "./ImportFaults.tsx";
import styles from "./ImportTerms.module.css";
import catalogue from "./import.messages.en.json";

const t = messages(catalogue);

/** The terms of a file, each of which can be left out. `left`: the places in the list of those that are. */
export function ImportedTerms({
  terms,
  left,
  onLeave,
}: {
  readonly terms: readonly ImportedTerm[];
  readonly left: ReadonlySet<number>;
  readonly onLeave: (index: number, isLeft: boolean) => void;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section className={styles.frame} aria-label={t("table")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {(["in", "term", "status", "definition", "place"] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {terms.map(({ term, place, duplicate }, index) => (
            <tr key={`${placeText(place)} ${term.term}`}>
              <td>
                <input
                  type="checkbox"
                  aria-label={t("include", { term: term.term })}
                  checked={!left.has(index)}
                  onChange={(event) => onLeave(index, !event.target.checked)}
                />
              </td>
              <th scope="row" className={styles.term}>
                {term.term}
                {duplicate && <p className={styles.soft}>{t(`duplicate.${duplicate.of}`, { term: duplicate.term })}</p>}
              </th>
              <td>{t(`status.${term.status}`)}</td>
              <td>{term.definition ?? term.drafts?.[0]?.definition ?? ""}</td>
              <td className={styles.soft}>{placeText(place)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
