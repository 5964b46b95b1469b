import { useState } from "react";
import { type Item, titleOf } from "../../../shared/stages/pain-points/items.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { isTooLong, TextField } from "../../ui/Field.tsx";
import styles from "./GroupDialog.module.css";
import catalogue from "./messages.en.json";
import { Targets } from "./Targets.tsx";

const t = messages(catalogue);

export interface GroupDialogProps {
  readonly group: Item;
  readonly others: readonly Item[];
  readonly onRename: (name: string) => void;
  readonly onMerge: (into: Item) => void;
  readonly onSplit: () => void;
  readonly onClose: () => void;
}

/** What can be done with a group: a name, into another group, or apart. */
export function GroupDialog({ group, others, onRename, onMerge, onSplit, onClose }: GroupDialogProps) {
  const [name, setName] = useState(group.name ?? "");
  const [splitting, setSplitting] = useState(false);
  return (
    <Dialog title={t("group.change.title")} onClose={onClose}>
      <form
        className={styles.name}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isTooLong(name, longest.groupName)) onRename(name.trim());
        }}
      >
        <TextField
          label={t("group.name")}
          placeholder={titleOf(group)}
          value={name}
          longest={longest.groupName}
          onChange={setName}
        />
        <Button type="submit" tone="primary" disabled={isTooLong(name, longest.groupName)}>
          {t("group.name.save")}
        </Button>
      </form>
      <Targets
        title={t("group.merge")}
        note={t("group.merge.more")}
        targets={others.map((item) => ({
          id: item.id,
          text: item.name ?? t("group.unnamed"),
          more: item.name ? t("group.count", { count: item.posts.length }) : titleOf(item),
          item,
        }))}
        onChoose={({ item }) => onMerge(item)}
      />
      {splitting ? (
        <div className={styles.split} role="alert">
          <p>{t("group.split.more")}</p>
          <div className={styles.acts}>
            <Button autoFocus onClick={() => setSplitting(false)}>
              {t("group.split.keep")}
            </Button>
            <Button tone="danger" onClick={onSplit}>
              {t("group.split.sure")}
            </Button>
          </div>
        </div>
      ) : (
        <Button onClick={() => setSplitting(true)}>{t("group.split")}</Button>
      )}
    </Dialog>
  );
}
