import { useMemo, useState } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { type Item, titleOf } from "../../../shared/stages/pain-points/items.ts";
import type { PainPointsCommand } from "../../../shared/stages/pain-points/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { useSend } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** The end of an act on the board, in words for those who do not see it happen. */
export interface Done {
  readonly ok: boolean;
  readonly words: string;
}

/** A post that stands alone is an item by its own id. */
const isGroup = ({ id, posts }: Item): boolean => posts[0]?.id !== id;

/** The acts of grouping. `said` is what the last one did; refusals are shown by the shell. */
export function useGrouping(at: AgendaKey) {
  const send = useSend(at);
  const [said, say] = useState("");
  const acts = useMemo(() => {
    const act = async (command: PainPointsCommand, words: string): Promise<Done> => ({
      ok: (await send(command)).ok,
      words,
    });
    const onto = (post: ContentId, item: Item) =>
      act(
        { type: "group", post, onto: item.id },
        isGroup(item) ? t("said.moved", { group: titleOf(item) }) : t("said.together", { post: titleOf(item) }),
      );
    return {
      say,
      onto,
      out: (post: ContentId) => act({ type: "ungroup", post }, t("said.out")),
      rename: (group: ContentId, name: string) =>
        act({ type: "rename-group", group, name }, name ? t("said.renamed", { name }) : t("said.unnamed")),
      /** A group that meets a post that stands alone takes it in. */
      merge: (group: ContentId, into: Item) =>
        isGroup(into)
          ? act({ type: "merge-groups", from: group, into: into.id }, t("said.merged", { group: titleOf(into) }))
          : act({ type: "group", post: into.id, onto: group }, t("said.together", { post: titleOf(into) })),
      split: (group: ContentId) => act({ type: "split-group", group }, t("said.split")),
    };
  }, [send]);
  return { ...acts, said };
}
