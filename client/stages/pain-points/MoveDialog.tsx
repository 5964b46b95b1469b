import { useState } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { type Item, titleOf } from "../../../shared/stages/pain-points/items.ts";
import { messages } from "../../i18n/messages.ts";
import { Voice } from "../../ui/Card.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextField } from "../../ui/Field.tsx";
import catalogue from "./messages.en.json";
import { Targets } from "./Targets.tsx";

const t = messages(catalogue);

/** With more places than this one looks for the right one by typing. */
const manyPlaces = 8;

export interface MoveDialogProps {
  readonly post: { readonly id: ContentId; readonly text: string; readonly group?: ContentId };
  readonly groups: readonly Item[];
  readonly alone: readonly Item[];
  readonly onOnto: (item: Item) => void;
  readonly onOut: () => void;
  readonly onClose: () => void;
}

/** Where a post goes, for thumbs and keyboards: out of its group, into one, or together with another post. */
export function MoveDialog({ post, groups, alone, onOnto, onOut, onClose }: MoveDialogProps) {
  const [wanted, setWanted] = useState("");
  const others = {
    groups: groups.filter(({ id }) => id !== post.group),
    alone: alone.filter(({ id }) => id !== post.id),
  };
  const count = others.groups.length + others.alone.length;
  const fits = (item: Item) =>
    [titleOf(item), ...item.posts.map(({ text }) => text)].some((text) =>
      text.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()),
    );
  const found = { groups: others.groups.filter(fits), alone: others.alone.filter(fits) };
  const isNothing = found.groups.length + found.alone.length === 0;
  return (
    <Dialog title={t("move.title")} onClose={onClose}>
      <Voice>{post.text}</Voice>
      {post.group && (
        <Targets targets={[{ id: post.group, text: t("move.out"), more: t("move.out.more") }]} onChoose={onOut} />
      )}
      {count > manyPlaces && <TextField label={t("move.find")} type="search" value={wanted} onChange={setWanted} />}
      <Targets
        title={t("move.group")}
        targets={found.groups.map((item) => ({
          id: item.id,
          text: item.name ?? t("group.unnamed"),
          more: item.name ? t("group.count", { count: item.posts.length }) : titleOf(item),
          item,
        }))}
        onChoose={({ item }) => onOnto(item)}
      />
      <Targets
        title={t("move.card")}
        targets={found.alone.map((item) => ({ id: item.id, text: titleOf(item), voice: true, item }))}
        onChoose={({ item }) => onOnto(item)}
      />
      {isNothing && <p role="status">{t(count > 0 ? "move.nothing" : "move.alone")}</p>}
    </Dialog>
  );
}
