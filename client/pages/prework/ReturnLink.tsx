import { keptMember } from "../../connection/member.ts";
import { returnPart } from "../../connection/returnLink.ts";
import { messages } from "../../i18n/messages.ts";
import { device } from "../../store/device.ts";
import { useConnection, useView } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { useLinks } from "../links.ts";
import catalogue from "./messages.en.json";
import styles from "./ReturnLink.module.css";

const t = messages(catalogue);

/** A link that is this person, and what that means. It is made here, and neither shown nor sent anywhere. */
export function ReturnLink() {
  const code = useView((view) => view.code);
  const { join } = useLinks(code);
  // The proof is here once the server has let this device in.
  useConnection();
  const kept = keptMember(device, code);
  const part = kept && returnPart(kept);
  return (
    <Card as="section" tone="sunken" aria-label={t("link.title")}>
      <div className={styles.link}>
        <h2 className={styles.title}>{t("link.title")}</h2>
        <p>{t("link.same")}</p>
        <p>{t("link.other")}</p>
        <p className={styles.secret}>{t("link.secret")}</p>
        {part ? (
          <div>
            <CopyButton text={`${join}#${part}`} label={t("link.copy")} size="regular" />
          </div>
        ) : (
          <p>{t("link.none")}</p>
        )}
      </div>
    </Card>
  );
}
