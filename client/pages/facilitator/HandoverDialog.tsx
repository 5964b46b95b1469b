import { useState } from "react";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useLinks } from "../links.ts";
import { Confirm } from "./Confirm.tsx";
import styles from "./HandoverDialog.module.css";
import catalogue from "./links.messages.en.json";
import { SecretOnce } from "./SecretOnce.tsx";
import { useLinkCommands } from "./useLinkCommands.ts";

const t = messages(catalogue);

/** Makes a new main link, and gives the own one up after a second thought. The page says so itself when it is done. */
export function HandoverDialog({ onClose }: { readonly onClose: () => void }) {
  const { command } = useLinkCommands();
  const links = useLinks(useView((view) => view.code));
  const [link, setLink] = useState<string>();
  const [isSure, setSure] = useState(false);

  const make = async () => {
    const made = await command({ type: "prepare-handover" });
    if (made.ok && made.secret) setLink(links.facilitator(made.secret));
  };
  return (
    <>
      <Dialog title={t("handover.title")} onClose={onClose}>
        <div className={styles.steps}>
          <p>{t("handover.text")}</p>
          {link ? (
            <>
              <div>
                <CopyButton text={link} label={t("handover.copy")} tone="primary" />
              </div>
              <SecretOnce link={link}>{t("handover.pass")}</SecretOnce>
              <div>
                <Button tone="danger" onClick={() => setSure(true)}>
                  {t("handover.confirm")}
                </Button>
              </div>
            </>
          ) : (
            <div>
              <Button icon={<Icon name="key" />} onClick={() => void make()}>
                {t("handover.make")}
              </Button>
            </div>
          )}
        </div>
      </Dialog>
      {isSure && (
        <Confirm
          title={t("handover.confirm.title")}
          text={t("handover.confirm.text")}
          confirm={t("handover.confirm")}
          onConfirm={() => void command({ type: "hand-over" })}
          onClose={() => setSure(false)}
        />
      )}
    </>
  );
}
