import type { ImportFault, Place } from "../../../shared/protocol/importing.ts";
import { messages } from "../../i18n/messages.ts";
import { FaultNotice } from "../../ui/FaultNotice.tsx";
import catalogue from "./import.messages.en.json";

const t = messages(catalogue);

/** Where something stands, in the words of the format. */
export function placeText({ line, at }: Place): string {
  if (line === undefined) return at ?? "";
  const inLine = t("place.line", { line });
  return at ? t("place.lineAt", { line: inLine, at }) : inLine;
}

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

const fieldAt = (place: string, field: string): string =>
  place && field ? t("place.field", { place, field }) : place || field;

/** What is wrong with a file, each with its place. `skip`: whether the rest is brought in all the same. */
export const ImportFaults = ({
  faults,
  skip,
  onSkip,
}: {
  readonly faults: readonly ImportFault[];
  readonly skip: boolean;
  /** Absent where there is nothing else in the file. */
  readonly onSkip?: (skip: boolean) => void;
}) => (
  <FaultNotice
    title={t("faults", { count: faults.length })}
    faults={faults.map(({ place, field, code, expected = "", detail = "" }) => ({
      place: fieldAt(placeText(place), fieldText(field)),
      text: t(`fault.${code}`, { expected: String(expected), detail }),
    }))}
    more={(count) => t("faults.more", { count })}
    {...(onSkip && { skip: { label: t("faults.skip"), checked: skip, onChange: onSkip } })}
  >
    {onSkip && <p>{t("faults.mend")}</p>}
  </FaultNotice>
);
