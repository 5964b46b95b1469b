import type { AgendaItem, WholeDraft } from "./agenda.ts";

/** An entry as a draft for one like it. */
export const draftOf = ({ key: _, ...item }: AgendaItem): WholeDraft => ({
  ...item,
  settings: item.settings as Record<string, unknown>,
});
