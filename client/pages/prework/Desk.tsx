import { messages } from "../../i18n/messages.ts";
import { useAllWords } from "../../stages/registry.ts";
import { useView } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useLinks } from "../links.ts";
import { useTitle } from "../useTitle.ts";
import styles from "./Desk.module.css";
import { formatMoment } from "./formatMoment.ts";
import catalogue from "./messages.en.json";
import { OpenBeforehand } from "./OpenBeforehand.tsx";

const t = messages(catalogue);

/** The facilitator's page while people write on their own: the link, rough numbers, and until when. */
export default function Desk({ secret }: { readonly secret: string }) {
  const { code, title, agenda, prework } = useView((view) => view);
  const links = useLinks(code);
  const words = useAllWords();
  useTitle(title);
  const { written = {}, untilMs } = prework ?? {};
  const open = agenda.filter(({ key }) => key in written);
  return (
    <>
      <div className={styles.heading}>
        <p className={styles.title}>{t("desk.title")}</p>
        <h1>{t("desk.heading")}</h1>
        {untilMs !== undefined && <p className={styles.until}>{t("until", { date: formatMoment(untilMs) })}</p>}
      </div>
      <Card as="section" aria-label={t("desk.link")}>
        <div className={styles.way}>
          <div>
            <h2 className={styles.counts}>{t("desk.link")}</h2>
            <p className={styles.address}>{links.join}</p>
          </div>
          <CopyButton text={links.join} label={t("desk.copy")} />
        </div>
        <p className={styles.soft}>{t("desk.next")}</p>
      </Card>
      <Card as="section" aria-label={t("desk.counts")}>
        <h2 className={styles.counts}>{t("desk.counts")}</h2>
        <dl className={styles.list}>
          {open.map(({ key, stage, title: own }) => (
            <div key={key} className={styles.line}>
              <dt>{own ?? words[stage].title}</dt>
              <dd>{t("desk.count", { count: written[key] ?? 0 })}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.soft}>{t("desk.counted")}</p>
      </Card>
      <Card as="section">
        <details>
          <summary className={styles.summary}>
            <Icon name="chevronDown" size="1em" />
            {t("desk.change")}
          </summary>
          <OpenBeforehand />
        </details>
      </Card>
      <Notice title={t("keep")} action={<CopyButton text={links.facilitator(secret)} label={t("keep.copy")} />}>
        {t("keep.more")}
      </Notice>
    </>
  );
}
