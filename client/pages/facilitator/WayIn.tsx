import { lazy, Suspense } from "react";
import { formatJoinCode } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { useLinks } from "../links.ts";
import styles from "./Lobby.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);
const Qr = lazy(() => import("../../ui/Qr.tsx"));

/** How people come in, large enough to be read from a shared window. */
export function WayIn() {
  const code = useView((view) => view.code);
  const links = useLinks(code);
  return (
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
  );
}
