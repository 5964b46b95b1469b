import { useState } from "react";
import type { Fraction } from "../../../shared/stages/shared-vocabulary/agreement.ts";
import { mostOnTable, mostTerms } from "../../../shared/stages/shared-vocabulary/limits.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { TextArea } from "../../ui/Field.tsx";
import { NumberSelect, Select } from "../../ui/Select.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import type { SettingsProps } from "../stageViews.ts";
import { fractionInWords } from "./fractions.ts";
import styles from "./Settings.module.css";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);

const written = (typed: string): string[] => typed.split("\n").flatMap((line) => line.trim() || []);

function problemOf(terms: readonly string[]): string | undefined {
  if (terms.length > mostTerms) return t("terms.many", { most: mostTerms });
  const long = terms.find((term) => term.length > longest.term);
  return long && t("terms.long", { term: long, most: longest.term });
}

interface TermsProps {
  readonly terms: readonly string[];
  readonly onChange: (terms: string[]) => void;
}

/** One word a line. A list that cannot be taken is said to be so, and the last one that could be stays. */
function Terms({ terms, onChange }: TermsProps) {
  const [typed, setTyped] = useState(terms.join("\n"));
  return (
    <TextArea
      label={t("terms")}
      hint={t("terms.more")}
      error={problemOf(written(typed))}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        if (problemOf(written(next)) === undefined) onChange(written(next));
      }}
    />
  );
}

interface ShareProps {
  readonly label: string;
  readonly hint: string;
  readonly value: Fraction;
  readonly onChange: (value: Fraction) => void;
}

const usual: readonly Fraction[] = [
  { parts: 1, of: 2 },
  { parts: 2, of: 3 },
  { parts: 3, of: 4 },
  { parts: 1, of: 1 },
];

const keyOf = ({ parts, of }: Fraction): string => `${parts}/${of}`;

/** A part of the people of a side: one of the usual ones, or what an agenda file says. */
function Share({ value, onChange, ...words }: ShareProps) {
  const all = usual.some((one) => keyOf(one) === keyOf(value)) ? usual : [value, ...usual];
  return (
    <Select
      {...words}
      options={all.map((one) => ({ value: keyOf(one), label: fractionInWords(one) }))}
      value={keyOf(value)}
      onChange={(key) => onChange(all.find((one) => keyOf(one) === key) ?? value)}
    />
  );
}

/** Which words the room starts from, and what it takes for one to be agreed. */
export default function Settings({ settings, onChange }: SettingsProps<"shared-vocabulary">) {
  const { neutral } = useSideNames();
  const { terms, onTable, quorum, threshold, neutralsCount } = settings;
  return (
    <div className={styles.settings}>
      <Terms terms={terms} onChange={(terms) => onChange({ ...settings, terms })} />
      <NumberSelect
        label={t("onTable")}
        hint={t("onTable.more")}
        max={mostOnTable}
        value={onTable}
        onChange={(onTable) => onChange({ ...settings, onTable })}
      />
      <Share
        label={t("quorum")}
        hint={t("quorum.more")}
        value={quorum}
        onChange={(quorum) => onChange({ ...settings, quorum })}
      />
      <Share
        label={t("threshold")}
        hint={t("threshold.more")}
        value={threshold}
        onChange={(threshold) => onChange({ ...settings, threshold })}
      />
      <Toggle
        label={t("neutrals", { neutral })}
        description={t("neutrals.more")}
        on={neutralsCount}
        onChange={(neutralsCount) => onChange({ ...settings, neutralsCount })}
      />
    </div>
  );
}
