import { lazy, Suspense } from "react";
import { formatJoinCode, sideIds } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames, useView } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useLinks } from "../links.ts";
import { useTitle } from "../useTitle.ts";
import styles from "./Lobby.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);
const RehearsalOffer = lazy(() => import("../rehearsal/RehearsalOffer.tsx"));
const Qr = lazy(() => import("../../ui/Qr.tsx"));

/** Before the start: the way in, large enough to be read from a shared window, and who has come. */
export function Lobby({ secret }: { readonly secret: string }) {
  const { code, present, title } = useView((view) => view);
  const names = useSideNames();
  const links = useLinks(code);
  useTitle(title);
  return (
    <>
      <div className={styles.heading}>
        <p className={styles.title}>{t("lobby.title")}</p>
        <h1>{t("lobby.prompt")}</h1>
      </div>
      <Card pad="roomy">
        <div className={styles.invite}>
          <div className={styles.way}>
            <p className={styles.label}>{t("invite.code")}</p>
            <p className={styles.code}>{formatJoinCode(code)}</p>
            <p className={styles.address}>{t("invite.at", { address: links.address })}</p>
            <div>
              <CopyButton text={links.join} label={t("invite.copyLink")} />
            </div>
          </div>
          <div className={styles.qr}>
            <Suspense fallback={null}>
              <Qr text={links.join} label={t("invite.qr", { address: links.join })} />
            </Suspense>
          </div>
        </div>
      </Card>
      <ul className={styles.present}>
        {sideIds.map((side) => (
          <li key={side} className={styles.count}>
            <span className={styles.number}>{present[side]}</span>
            <SideMark side={side} label={names[side]} />
          </li>
        ))}
      </ul>
      <p className={styles.next}>{t("lobby.next")}</p>
      <Suspense fallback={null}>
        <RehearsalOffer secret={secret} />
      </Suspense>
      <Notice title={t("lobby.keep")} action={<CopyButton text={links.facilitator(secret)} label={t("lobby.copy")} />}>
        {t("lobby.keep.more")}
      </Notice>
    </>
  );
}
