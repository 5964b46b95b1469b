import { lazy, Suspense, useEffect, useState } from "react";
import type { LinkId } from "../../../shared/ids.ts";
import {
  type ReaderLink,
  type ReaderLinkKind,
  readerLinkDays,
  readerLinkKinds,
} from "../../../shared/protocol/readerLinks.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import { makeReaderLink, readerLinksOf, revokeReaderLink } from "../../http/readerLinksApi.ts";
import { formatDay } from "../../i18n/formatDay.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Select } from "../../ui/Select.tsx";
import { WhyRefused } from "../../ui/WhyRefused.tsx";
import { Confirm } from "./Confirm.tsx";
import styles from "./ReaderLinks.module.css";
import { ReportSections, useReportSections } from "./ReportSections.tsx";
import catalogue from "./readerLinks.messages.en.json";
import { SecretOnce } from "./SecretOnce.tsx";

const t = messages(catalogue);
const Qr = lazy(() => import("../../ui/Qr.tsx"));

const periods = ["7", "30", "90", "365"] as const;
const nameOf = ({ kind, number }: ReaderLink): string => t(`name.${kind}`, { number });

/** Read-only links to what the room has made: made, copied once, shown as a QR where wanted, and taken back. */
export function ReaderLinks({
  secret,
  linkTo,
}: {
  readonly secret: string;
  readonly linkTo: (path: string) => string;
}) {
  const code = useView((view) => view.code);
  const before = useView((view) => (view.series?.linked ? view.series.session : undefined));
  const [links, setLinks] = useState<readonly ReaderLink[]>([]);
  /** Of the links that were made on this page, where they lead. */
  const [urls, setUrls] = useState<{ readonly [id: LinkId]: string }>({});
  const [kind, setKind] = useState<ReaderLinkKind>("glossary");
  const [days, setDays] = useState<string>(String(readerLinkDays.usual));
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [revoking, setRevoking] = useState<ReaderLink>();
  const [failed, setFailed] = useState<Refusal>();
  const [said, say] = useState("");
  const sections = useReportSections();

  useEffect(() => {
    void readerLinksOf(code, secret).then((answer) =>
      answer.ok ? setLinks(answer.value.links) : setFailed(answer.refusal),
    );
  }, [code, secret]);

  const isNothing = kind === "report" && sections.every(({ key }) => left.has(key));

  const add = async () => {
    const chosen =
      kind === "report" && left.size > 0 && sections.filter(({ key }) => !left.has(key)).map(({ key }) => key);
    const made = await makeReaderLink(code, secret, { kind, days: Number(days), ...(chosen && { sections: chosen }) });
    setFailed(made.ok ? undefined : made.refusal);
    if (!made.ok) return;
    const { path, secret: key, links: now } = made.value;
    setLinks(now);
    // They come by number, so that the new one is the last.
    const id = now.at(-1)?.id;
    if (id) setUrls({ ...urls, [id]: linkTo(`${path}#${key}`) });
    say(t("made"));
  };
  const revoke = async ({ id }: ReaderLink) => {
    const answer = await revokeReaderLink(code, secret, id);
    setFailed(answer.ok ? undefined : answer.refusal);
    if (answer.ok) setLinks(answer.value.links);
    if (answer.ok) say(t("revoke.done"));
  };

  return (
    <div className={styles.links}>
      {before !== undefined && <p className={styles.before}>{t("before", { session: before })}</p>}
      <ul className={styles.list}>
        {links.map((link) => (
          <li key={link.id} className={styles.link}>
            <span className={styles.name}>
              {nameOf(link)} <span className={styles.until}>{t("until", { day: formatDay(link.until) })}</span>
            </span>
            {urls[link.id] && (
              <CopyButton text={urls[link.id] ?? ""} label={t("copy", { name: nameOf(link) })} tone="primary" />
            )}
            <Button
              size="small"
              tone="plain"
              aria-label={t("revoke.label", { name: nameOf(link) })}
              onClick={() => setRevoking(link)}
            >
              {t("revoke")}
            </Button>
            {urls[link.id] && <Shown url={urls[link.id] ?? ""} name={nameOf(link)} />}
          </li>
        ))}
      </ul>
      <div className={styles.make}>
        <Select
          label={t("kind")}
          options={readerLinkKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
          value={kind}
          onChange={setKind}
        />
        <Select
          label={t("days")}
          options={periods.map((value) => ({ value, label: t("days.count", { count: Number(value) }) }))}
          value={days}
          onChange={setDays}
        />
        <Button icon={<Icon name="plus" />} onClick={() => void add()} disabled={isNothing}>
          {t("add")}
        </Button>
      </div>
      {kind === "report" && (
        <ReportSections sections={sections} leftOut={left} onChange={setLeft}>
          {t("sections.more")}
        </ReportSections>
      )}
      {failed && <WhyRefused refusal={failed} />}
      <p role="status" className={styles.said}>
        {said}
      </p>
      {revoking && (
        <Confirm
          title={t("revoke.title", { name: nameOf(revoking) })}
          text={t("revoke.text")}
          confirm={t("revoke")}
          onConfirm={() => void revoke(revoking)}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </div>
  );
}

function Shown({ url, name }: { readonly url: string; readonly name: string }) {
  const [isShown, setShown] = useState(false);
  return (
    <div className={styles.shown}>
      <SecretOnce link={url}>{t("copyNow")}</SecretOnce>
      <Button size="small" tone="plain" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
        {t(isShown ? "qr.hide" : "qr.show")}
      </Button>
      {isShown && (
        <Suspense fallback={null}>
          <Qr text={url} label={t("qr", { name })} />
        </Suspense>
      )}
    </div>
  );
}
