import type { FileFault } from "../../shared/files/faults.ts";
import { messages } from "../i18n/messages.ts";
import { FaultNotice } from "../ui/FaultNotice.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

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
export const FileFaults = ({ faults }: { readonly faults: readonly FileFault[] }) => (
  <FaultNotice
    title={t("faults", { count: faults.length })}
    faults={faults.map(({ path, code, expected, line = 0 }) => ({
      place: placeOf(path),
      text: t(`fault.${code}`, { expected: listed(expected), line }),
    }))}
    more={(count) => t("faults.more", { count })}
  >
    <p>{t("faults.nothing")}</p>
  </FaultNotice>
);
