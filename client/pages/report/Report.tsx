import { useState } from "react";
import { languages } from "../../../shared/languages.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import { downloadReport, type ReportName, readReport, reportNames } from "../../http/readerLinksApi.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { classNames } from "../../ui/classNames.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { WhyRefused } from "../../ui/WhyRefused.tsx";
import { PageSkeleton } from "../PageSkeleton.tsx";
import { LinkRefused } from "../reading/LinkRefused.tsx";
import reading from "../reading/Reading.module.css";
import { useReading } from "../reading/useReading.ts";
import { useHash } from "../useHash.ts";
import { useTitle } from "../useTitle.ts";
import { Blocks } from "./Blocks.tsx";
import catalogue from "./messages.en.json";
import styles from "./Report.module.css";

const t = messages(catalogue);

/** The report by a read-only link, with the sections that the facilitator chose. */
export default function ReportPage({ session }: { readonly session: string }) {
  const secret = useHash();
  const { value, refused, isOld } = useReading(readReport, session, secret);
  const [failed, setFailed] = useState<Refusal>();
  useTitle(value?.session ?? t("title"));
  if (refused && !value) return <LinkRefused refusal={refused} />;
  if (!value) return <PageSkeleton />;
  const download = async (name: ReportName) => {
    const answer = await downloadReport(session, secret, name);
    setFailed(answer.ok ? undefined : answer.refusal);
  };
  return (
    <main className={classNames(reading.page, styles.report)}>
      {isOld && <Notice tone="alert" title={t("old")} />}
      <div className={styles.tools}>
        <Button size="small" onClick={() => print()}>
          {t("print")}
        </Button>
        {reportNames.map((name) => (
          <Button key={name} size="small" icon={<Icon name="download" />} onClick={() => void download(name)}>
            {t(`file.${name}`)}
          </Button>
        ))}
      </div>
      {failed && <WhyRefused refusal={failed} />}
      {/* Written in the language of the session, whatever that of the page. */}
      <div lang={value.language} dir={languages[value.language].direction}>
        <Blocks blocks={value.blocks} />
      </div>
    </main>
  );
}
