import type { ImportFault, Place } from "../../../shared/protocol/importing.ts";
import { messages } from "../../i18n/messages.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./ImportTerms.module.css";
import catalogue from "./import.messages.en.json";

const t = messages(catalogue);

/** More than these are not read, and come back when the first are mended. */
const most = 12;

/** Where something stands, in the words of the format. */
export const placeText = ({ line, at }: Place): string =>
  [...(line === undefined ? [] : [t("place.line", { line })]), ...(at ? [at] : [])].join(", ");

const fields = [
  "term",
  "also",
  "status",
  "definition",
  "usage",
  "example",
  "on",
  "version",
  "meant",
  "drafts",
  "history",
  "tally",
] as const;
const fieldText = (field: string | undefined): string => {
  const known = fields.find((each) => each === field);
  return known ? t(`field.${known}`) : (field ?? "");
};

/** What is wrong with a file, each with its place. `skip`: whether the rest is brought in all the same. */
export function ImportFaults({
  faults,
  skip,
  onSkip,
}: {
  readonly faults: readonly ImportFault[];
  readonly skip: boolean;
  /** Absent where there is nothing else in the file. */
  readonly onSkip?: (skip: boolean) => void;
}) {
  return (
    <Notice tone="alert" announce={false} title={t("faults", { count: faults.length })}>
      <ul className={styles.faults}>
        {faults.slice(0, most).map(({ place, field, code, expected = "", detail = "" }) => {
          const where = [placeText(place), fieldText(field)].filter((part) => part !== "").join(": ");
          return (
            <li key={`${where} ${code}`}>
              {where && <strong>{where}: </strong>}
              {t(`fault.${code}`, { expected: String(expected), detail })}
            </li>
          );
        })}
      </ul>
      {faults.length > most && <p>{t("faults.more", { count: faults.length - most })}</p>}
      {onSkip && (
        <>
          <p>{t("faults.mend")}</p>
          <label className={styles.skip}>
            <input type="checkbox" checked={skip} onChange={(event) => onSkip(event.target.checked)} />
            {t("faults.skip")}
          </label>
        </>
      )}
    </Notice>
  );
}
