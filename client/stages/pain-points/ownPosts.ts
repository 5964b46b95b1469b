import { useMemo } from "react";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import { type Mine, useContent, useMine } from "../../store/hooks.ts";

export interface OwnPosts {
  /** Oldest first. */
  readonly all: readonly Mine[];
  /** Those that the server has. */
  readonly byId: ReadonlyMap<ContentId, Mine>;
}

/** The posts that were written on this device: nobody else, the server included, knows that they are one person's. */
export function useOwnPosts(at: AgendaKey): OwnPosts {
  const all = useMine(at, "add-post");
  return useMemo(
    () => ({ all, byId: new Map(all.flatMap((mine) => (mine.contentId ? [[mine.contentId, mine] as const] : []))) }),
    [all],
  );
}

/** What an author does with posts. The answers of `add` and `edit` tell whether it was saved. */
export function usePosting(at: AgendaKey) {
  const content = useContent(at);
  return useMemo(
    () => ({
      add: async (text: string) => (await content.add({ type: "add-post", text }, { text })).ok,
      edit: async (mine: Mine, text: string) =>
        (await content.edit(mine.editKey, { type: "edit-post", text }, { text })).ok,
      remove: (mine: Mine) => void content.remove(mine.editKey, { type: "delete-post" }),
    }),
    [content],
  );
}
