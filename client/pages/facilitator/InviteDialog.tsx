import { lazy, Suspense } from "react";
import { formatJoinCode } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useView, useWelcome } from "../../store/hooks.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLinks } from "../links.ts";
import styles from "./InviteDialog.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);
const Qr = lazy(() => import("../../ui/Qr.tsx"));

/** Every way in: for people, for the projector, for a co-facilitator. Keys are copied, never shown: the window may be shared. */
export function InviteDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const code = useView((view) => view.code);
  const screenKey = useWelcome()?.screenKey;
  const links = useLinks(code);
  const screen = screenKey && links.screen(screenKey);
  return (
    <Dialog title={t("invite.title")} onClose={onClose} size="wide">
      <div className={styles.people}>
        <div className={styles.qr}>
          <Suspense fallback={null}>
            <Qr text={links.join} label={t("invite.qr", { address: links.join })} />
          </Suspense>
        </div>
        <div className={styles.way}>
          <p className={styles.code}>{formatJoinCode(code)}</p>
          <p className={styles.more}>{t("invite.at", { address: links.address })}</p>
          <p className={styles.link}>{links.join}</p>
          <div>
            <CopyButton text={links.join} label={t("invite.copyLink")} tone="primary" />
          </div>
        </div>
      </div>
      {screen && (
        <section className={styles.other}>
          <Icon name="screen" />
          <div className={styles.words}>
            <h3>{t("invite.screen")}</h3>
            <p className={styles.more}>{t("invite.screen.more")}</p>
            <div className={styles.buttons}>
              <CopyButton text={screen} label={t("invite.copyScreen")} />
              <a className={styles.open} href={screen} target="_blank" rel="noreferrer">
                {t("invite.openScreen")}
              </a>
            </div>
          </div>
        </section>
      )}
      <section className={styles.other}>
        <Icon name="key" />
        <div className={styles.words}>
          <h3>{t("invite.facilitator")}</h3>
          <p className={styles.more}>{t("invite.facilitator.more")}</p>
          <div>
            <CopyButton text={links.facilitator(secret)} label={t("invite.copyFacilitator")} />
          </div>
        </div>
      </section>
    </Dialog>
  );
}
