import type { WholeDraft } from "../../shared/session/agenda.ts";
import { writeAgenda } from "../../shared/session/agendaFile.ts";

/** `Sales & ops, spring` → `sales-ops-spring`. */
const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "") || "agenda";

/** Hands the agenda over as a file. */
export function saveAgenda(stages: readonly WholeDraft[], title: string): void {
  const url = URL.createObjectURL(new Blob([writeAgenda(stages, title)], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${slug(title)}.parley-agenda.json`;
  link.click();
  // The browser reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
