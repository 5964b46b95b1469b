import { useEffect, useRef, useState } from "react";
import type { FileFault } from "../../shared/files/faults.ts";
import { parseJoinCode } from "../../shared/ids.ts";
import type { CreateSession } from "../../shared/protocol/messages.ts";
import type { Refusal } from "../../shared/refusal.ts";
import { type ReadSeries, readSeries, readSeriesText } from "../../shared/session/seriesFile.ts";
import { FileFaults } from "../agenda/FileFaults.tsx";
import { reportOfSession } from "../http/sessionsApi.ts";
import { formatDay } from "../i18n/formatDay.ts";
import { messages } from "../i18n/messages.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { FileButton } from "../ui/FileButton.tsx";
import { Notice } from "../ui/Notice.tsx";
import { WhyRefused } from "../ui/WhyRefused.tsx";
import styles from "./FromEarlier.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** The body of the request has room for so much. */
const largestBytes = 1_900_000;

export interface Earlier {
  readonly from: NonNullable<CreateSession["from"]>;
  readonly read: Extract<ReadSeries, { readonly faults?: never }>;
}

/** A facilitator link as code and secret; null where it is none. */
export function parseFacilitatorLink(typed: string): { readonly code: string; readonly secret: string } | null {
  const [, code = "", secret = ""] = /\/f\/([^/#?\s]+)#(\S+)$/.exec(typed.trim()) ?? [];
  return parseJoinCode(code) && secret ? { code, secret } : null;
}

export interface FromEarlierProps {
  readonly chosen: Earlier | undefined;
  readonly onChoose: (earlier: Earlier | undefined) => void;
  /** The link that the page was opened with, if any. */
  readonly link?: { readonly code: string; readonly secret: string } | undefined;
}

function Preview({ read: { series } }: Earlier) {
  const agreed = series.terms.filter(({ status }) => status === "agreed").length;
  const { session, on } = series.from;
  return (
    <Notice
      tone="common"
      title={on ? t("from.previewOn", { session, day: formatDay(on) }) : t("from.preview", { session })}
    >
      <ul className={styles.along}>
        <li>{t("from.agreed", { count: agreed })}</li>
        <li>{t("from.unsettled", { count: series.terms.length - agreed })}</li>
        <li>{t("from.commitments", { count: series.commitments.length })}</li>
        <li>{t("from.temperatures", { count: series.temperatures.length })}</li>
      </ul>
    </Notice>
  );
}

/** Names the session before this one, by its link or its file, and shows what comes along. Loaded when somebody wants it. */
export default function FromEarlier({ chosen, onChoose, link }: FromEarlierProps) {
  const [typed, setTyped] = useState("");
  const [isWrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly FileFault[]>([]);
  const [refused, setRefused] = useState<Refusal>();

  const take = (from: Earlier["from"], read: ReadSeries) => {
    setFaults(read.faults ?? []);
    onChoose(read.faults ? undefined : { from, read });
  };
  const look = async (named: { readonly code: string; readonly secret: string } | null) => {
    setWrong(named === null);
    setRefused(undefined);
    if (!named || busy) return;
    setBusy(true);
    const answer = await reportOfSession(named.code, named.secret);
    setBusy(false);
    if (answer.ok) return take(named, readSeries(answer.value));
    onChoose(undefined);
    setRefused(answer.refusal);
  };
  // Whoever comes from the end of a session has chosen already.
  const begun = useRef(false);
  useEffect(() => {
    if (!link || begun.current) return;
    begun.current = true;
    void look(link);
  });
  const choose = async (file: File) => {
    setRefused(undefined);
    if (file.size > largestBytes) {
      setFaults([{ path: [], code: "file-size", expected: largestBytes / 1000 }]);
      return onChoose(undefined);
    }
    const text = await file.text();
    const read = readSeriesText(text);
    take({ file: read.faults ? undefined : JSON.parse(text.replace(/^\uFEFF/, "")) }, read);
  };

  return (
    <div className={styles.from}>
      <p className={styles.more}>{t("from.more")}</p>
      {!chosen && (
        <>
          <div className={styles.link}>
            <TextField
              label={t("from.link")}
              hint={t("from.link.more")}
              value={typed}
              onChange={setTyped}
              error={isWrong ? t("from.link.wrong", { example: `${location.origin}/f/ACDEFGHJK#…` }) : undefined}
            />
            <Button size="small" busy={busy} onClick={() => void look(parseFacilitatorLink(typed))}>
              {t("from.link.look")}
            </Button>
          </div>
          <p className={styles.more}>{t("from.or")}</p>
        </>
      )}
      <div className={styles.acts}>
        <FileButton label={t("from.file")} accept=".json,application/json" onFile={(file) => void choose(file)}>
          {t(chosen ? "from.fileAnother" : "from.file")}
        </FileButton>
        {chosen && (
          <Button size="small" tone="plain" onClick={() => onChoose(undefined)}>
            {t("from.none")}
          </Button>
        )}
      </div>
      <div role="status">
        {faults.length > 0 && <FileFaults faults={faults} />}
        {refused && <WhyRefused refusal={refused} announce={false} />}
        {chosen && <Preview {...chosen} />}
      </div>
    </div>
  );
}
