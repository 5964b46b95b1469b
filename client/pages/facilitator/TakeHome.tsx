import { useState } from "react";
import { type ExportName, exportNames } from "../../http/sessionsApi.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLinks } from "../links.ts";
import { ExportFailed } from "./ExportFailed.tsx";
import catalogue from "./messages.en.json";
import { ReaderLinks } from "./ReaderLinks.tsx";
import { ReportSections, useReportSections } from "./ReportSections.tsx";
import readerCatalogue from "./readerLinks.messages.en.json";
import styles from "./TakeHome.module.css";
import { useDownload } from "./useDownload.ts";

const t = messages(catalogue);
const r = messages(readerCatalogue);

/** In which stage there must be something to take home. */
const kinds = { report: undefined, glossary: "shared-vocabulary", commitments: "commitments" } as const;
type Kind = keyof typeof kinds;
type Ending = ExportName extends `${Kind}.${infer End}` ? End : never;

const filesOf = (kind: Kind): readonly ExportName[] => exportNames.filter((name) => name.startsWith(`${kind}.`));

/** After the end: the files to take home, before the session is deleted. */
export function TakeHome({ secret }: { readonly secret: string }) {
  const results = useView((view) => view.results) ?? [];
  const { failed, download } = useDownload(secret);
  const links = useLinks(useView((view) => view.code));
  const sections = useReportSections();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const kept = sections.flatMap(({ key }) => (leftOut.has(key) ? [] : [key]));
  const shown = (Object.keys(kinds) as Kind[]).filter(
    (kind) => kinds[kind] === undefined || results.some(({ id }) => id === kinds[kind]),
  );
  if (results.length === 0) return null;
  return (
    <section className={styles.takeHome} aria-labelledby="take-home">
      <h2 id="take-home" className={styles.title}>
        {t("takeHome")}
      </h2>
      <dl className={styles.kinds}>
        {shown.map((kind) => (
          <div key={kind} className={styles.kind}>
            <dt className={styles.name}>{t(`takeHome.${kind}`)}</dt>
            <dd className={styles.files}>
              {filesOf(kind).map((name) => (
                <Button
                  key={name}
                  size="small"
                  icon={<Icon name="download" />}
                  aria-label={t(`export.${name}`)}
                  disabled={kind === "report" && kept.length === 0}
                  onClick={() => void download(name, kind === "report" && leftOut.size > 0 ? kept : undefined)}
                >
                  {t(`takeHome.${name.slice(kind.length + 1) as Ending}`)}
                </Button>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <ReportSections sections={sections} leftOut={leftOut} onChange={setLeftOut}>
        {t("takeHome.sections.more")}
      </ReportSections>
      {failed && <ExportFailed refusal={failed} />}
      <h3 className={styles.name}>{r("title")}</h3>
      <p>{r("more")}</p>
      <ReaderLinks secret={secret} linkTo={links.reader} />
    </section>
  );
}
