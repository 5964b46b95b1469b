import type { FileFault } from "../../shared/files/faults.ts";
import { messages } from "../i18n/messages.ts";
import { Notice } from "../ui/Notice.tsx";
import styles from "./AgendaFile.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** More than these are not read, and come back when the first are mended. */
const most = 8;

/** Where to look: “Stage 3”, and the fields below it as they stand in the file. */
function placeOf([first, entry, ...fields]: FileFault["path"]): string {
  if (first === undefined) return "";
  if (first !== "stages" || typeof entry !== "number")
    return [first, entry].filter((part) => part !== undefined).join(" → ");
  return [
    t("fault.stage", { number: entry + 1 }),
    ...fields.map((field) => (typeof field === "number" ? field + 1 : field)),
  ].join(" → ");
}

/** `("wait" | "lock")` as a person would list it. */
const listed = (expected: string | number | undefined): string =>
  String(expected ?? "")
    .replace(/^\(|\)$/g, "")
    .replaceAll(" | ", ", ");

/** What is wrong with a file, each with its place. */
export function FileFaults({ faults }: { readonly faults: readonly FileFault[] }) {
  return (
    <Notice tone="alert" announce={false} title={t("faults", { count: faults.length })}>
      <ul className={styles.faults}>
        {faults.slice(0, most).map((fault) => {
          const place = placeOf(fault.path);
          return (
            <li key={`${place} ${fault.code}`}>
              {place && <strong className={styles.place}>{place}: </strong>}
              {t(`fault.${fault.code}`, { expected: listed(fault.expected), line: fault.line ?? 0 })}
            </li>
          );
        })}
      </ul>
      {faults.length > most && <p>{t("faults.more", { count: faults.length - most })}</p>}
      <p>{t("faults.nothing")}</p>
    </Notice>
  );
}
