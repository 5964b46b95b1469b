import { useState } from "react";
import type { LinkId } from "../../../shared/ids.ts";
import type { FacilitatorLink } from "../../../shared/protocol/messages.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { CopyButton } from "../../ui/CopyButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import styles from "./CoFacilitators.module.css";
import { Confirm } from "./Confirm.tsx";
import catalogue from "./links.messages.en.json";
import { SecretOnce } from "./SecretOnce.tsx";
import { useLinkCommands } from "./useLinkCommands.ts";

const t = messages(catalogue);

const nameOf = ({ number }: FacilitatorLink): string => (number ? t("co.name", { number }) : t("co.successor"));

/** The links of co-facilitators: made, copied once, and taken back. No secret is ever shown: the window may be shared. */
export function CoFacilitators({ linkOf }: { readonly linkOf: (secret: string) => string }) {
  const { links, command } = useLinkCommands();
  const [secrets, setSecrets] = useState<{ readonly [id: LinkId]: string }>({});
  const [revoking, setRevoking] = useState<FacilitatorLink>();
  const [said, say] = useState("");

  const add = async () => {
    const made = await command({ type: "add-co-facilitator" });
    // They come by number, so that the new one is the last.
    const id = made.ok && made.links?.at(-1)?.id;
    if (id && made.secret) setSecrets({ ...secrets, [id]: made.secret });
  };
  const revoke = async ({ id }: FacilitatorLink) => {
    if ((await command({ type: "revoke-facilitator-link", link: id })).ok) say(t("co.revoke.done"));
  };
  return (
    <>
      <ul className={styles.list}>
        {links.map((link) => {
          const secret = secrets[link.id];
          const name = nameOf(link);
          return (
            <li key={link.id} className={styles.link}>
              <span className={styles.name}>{name}</span>
              {secret && <CopyButton text={linkOf(secret)} label={t("co.copy", { name })} tone="primary" />}
              <Button
                size="small"
                tone="plain"
                aria-label={t("co.revoke.label", { name })}
                onClick={() => setRevoking(link)}
              >
                {t("co.revoke")}
              </Button>
              {secret && <SecretOnce link={linkOf(secret)}>{t("co.copyNow")}</SecretOnce>}
            </li>
          );
        })}
      </ul>
      <div>
        <Button size="small" icon={<Icon name="plus" />} onClick={() => void add()}>
          {t("co.add")}
        </Button>
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {revoking && (
        <Confirm
          title={t("co.revoke.title", { name: nameOf(revoking) })}
          text={t("co.revoke.text")}
          confirm={t("co.revoke")}
          onConfirm={() => void revoke(revoking)}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </>
  );
}
