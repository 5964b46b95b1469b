import { lazy, Suspense } from "react";
import { formatJoinCode } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useView, useWelcome } from "../../store/hooks.ts";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLinks } from "../links.ts";
import { CoFacilitators } from "./CoFacilitators.tsx";
import styles from "./InviteDialog.module.css";
import linkCatalogue from "./links.messages.en.json";
import catalogue from "./messages.en.json";
import { ReaderLinks } from "./ReaderLinks.tsx";
import readerCatalogue from "./readerLinks.messages.en.json";
import { useIsMain } from "./useLinkCommands.ts";

const t = messages(catalogue);
const l = messages(linkCatalogue);
const r = messages(readerCatalogue);
const Qr = lazy(() => import("../../ui/Qr.tsx"));

/** Every way in: for people, for the projector, for a co-facilitator. Keys are copied, never shown: the window may be shared. */
export function InviteDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const code = useView((view) => view.code);
  const language = useView((view) => view.language);
  const title = useView((view) => view.title);
  const isMain = useIsMain();
  const screenKey = useWelcome()?.screenKey;
  const links = useLinks(code);
  const screen = screenKey && links.screen(screenKey, language);
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
          <div className={styles.buttons}>
            <CopyButton text={links.join} label={t("invite.copyLink")} tone="primary" />
            <CopyButton
              text={t("invite.message", {
                title,
                link: links.join,
                address: links.address,
                code: formatJoinCode(code),
              })}
              label={t("invite.copyMessage")}
            />
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
        <Icon name="eye" />
        <div className={styles.words}>
          <h3>{r("title")}</h3>
          <p className={styles.more}>{r("more")}</p>
          <ReaderLinks secret={secret} linkTo={links.reader} />
        </div>
      </section>
      {isMain ? (
        <>
          <section className={styles.other}>
            <Icon name="people" />
            <div className={styles.words}>
              <h3>{l("co")}</h3>
              <p className={styles.more}>{l("co.more")}</p>
              <CoFacilitators linkOf={links.facilitator} />
            </div>
          </section>
          <section className={styles.other}>
            <Icon name="key" />
            <div className={styles.words}>
              <h3>{l("own")}</h3>
              <p className={styles.more}>{l("own.more")}</p>
              <div>
                <CopyButton text={links.facilitator(secret)} label={l("own.copy")} />
              </div>
            </div>
          </section>
        </>
      ) : (
        <section className={styles.other}>
          <Icon name="key" />
          <div className={styles.words}>
            <h3>{l("co.isCo")}</h3>
            <p className={styles.more}>{l("co.isCo.more")}</p>
          </div>
        </section>
      )}
    </Dialog>
  );
}
