import { lazy, Suspense } from "react";
import { sideIds } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames, useView } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useLinks } from "../links.ts";
import { OpenBeforehand } from "../prework/OpenBeforehand.tsx";
import { useTitle } from "../useTitle.ts";
import styles from "./Lobby.module.css";
import catalogue from "./messages.en.json";
import { WayIn } from "./WayIn.tsx";

const t = messages(catalogue);
const ComesAlong = lazy(() => import("../../series/ComesAlong.tsx"));
const RehearsalOffer = lazy(() => import("../rehearsal/RehearsalOffer.tsx"));

/** Before the start: the way in, large enough to be read from a shared window, and who has come. */
export function Lobby({ secret }: { readonly secret: string }) {
  const { agenda, code, present, title } = useView((view) => view);
  const hasSeries = useView((view) => view.series !== undefined);
  const names = useSideNames();
  const links = useLinks(code);
  useTitle(title);
  return (
    <>
      <div className={styles.heading}>
        <p className={styles.title}>{t("lobby.title")}</p>
        <h1>{t("lobby.prompt")}</h1>
      </div>
      <WayIn />
      <ul className={styles.present}>
        {sideIds.map((side) => (
          <li key={side} className={styles.count}>
            <span className={styles.number}>{present[side]}</span>
            <SideMark side={side} label={names[side]} />
          </li>
        ))}
      </ul>
      <p className={styles.next}>{t("lobby.next")}</p>
      {agenda.some(({ canBeOpen }) => canBeOpen) && (
        <Card as="section">
          <details>
            <summary className={styles.summary}>
              <Icon name="chevronDown" size="1em" />
              {t("lobby.prework")}
            </summary>
            <div className={styles.prework}>
              <p>{t("lobby.prework.why")}</p>
              <OpenBeforehand />
            </div>
          </details>
        </Card>
      )}
      {hasSeries && (
        <Suspense fallback={null}>
          <ComesAlong />
        </Suspense>
      )}
      <Suspense fallback={null}>
        <RehearsalOffer secret={secret} />
      </Suspense>
      <Notice title={t("lobby.keep")} action={<CopyButton text={links.facilitator(secret)} label={t("lobby.copy")} />}>
        {t("lobby.keep.more")}
      </Notice>
    </>
  );
}
