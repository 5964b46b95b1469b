import { useState } from "react";
import type { Badge, SideId } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend, useSideNames, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Confirm } from "./Confirm.tsx";
import catalogue from "./messages.en.json";
import styles from "./PeopleDialog.module.css";

const t = messages(catalogue);

/** Who is connected, under random names, to remove somebody and for nothing else. */
export function PeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const send = useSend();
  const names = useSideNames();
  const byBadge = useView((view) => view.people) ?? {};
  const people = (Object.entries(byBadge) as [Badge, SideId][]).sort(([one], [other]) => (one < other ? -1 : 1));
  const [removing, setRemoving] = useState<Badge>();
  return (
    <>
      <Dialog title={t("people.title")} onClose={onClose}>
        {people.length === 0 ? (
          <EmptyState title={t("people.none")}>{t("people.none.more")}</EmptyState>
        ) : (
          <p className={styles.why}>{t("people.why")}</p>
        )}
        <ul className={styles.list}>
          {people.map(([badge, side]) => (
            <li key={badge} className={styles.person}>
              <span className={styles.badge}>{badge}</span>
              <SideMark side={side} label={names[side]} />
              <Button
                size="small"
                tone="plain"
                aria-label={t("people.remove", { badge })}
                onClick={() => setRemoving(badge)}
              >
                {t("people.remove.confirm")}
              </Button>
            </li>
          ))}
        </ul>
      </Dialog>
      {removing && (
        <Confirm
          title={t("people.remove.title", { badge: removing })}
          text={t("people.remove.text")}
          confirm={t("people.remove.confirm")}
          onConfirm={() => void send({ type: "remove-person", badge: removing })}
          onClose={() => setRemoving(undefined)}
        />
      )}
    </>
  );
}
