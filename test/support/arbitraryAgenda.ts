import fc from "fast-check";
import * as v from "valibot";
import type { AgendaKey } from "../../shared/ids.ts";
import { type AgendaItem, agendaItem, type WholeDraft } from "../../shared/session/agenda.ts";
import { type StageId, stageIds, stageOf } from "../../shared/stages/registry.ts";
import { arbitraryOf } from "./arbitraryOf.ts";

/** Settings that fit the stage; the defaults where what was made does not. */
const arbitrarySettings = (stage: StageId): fc.Arbitrary<Record<string, unknown>> => {
  const { settings } = stageOf(stage);
  return arbitraryOf(settings).map((made) => (v.is(settings, made) ? (made as Record<string, unknown>) : {}));
};

const arbitraryDraft = fc.constantFrom(...stageIds).chain(
  (stage): fc.Arbitrary<WholeDraft> =>
    fc.record(
      {
        stage: fc.constant(stage),
        title: fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.normalize("NFC").trim()),
        prompt: fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.normalize("NFC").trim()),
        settings: arbitrarySettings(stage),
        atZero: fc.constantFrom("wait", "lock", "advance"),
        autoStart: fc.boolean(),
        warnMs: fc.integer({ min: 0, max: 600_000 }),
      },
      { requiredKeys: ["stage", "settings", "atZero", "autoStart", "warnMs"] },
    ),
);

export const itemsOf = (drafts: readonly WholeDraft[]): AgendaItem[] =>
  drafts.map((draft, index) => {
    const item = agendaItem(draft, `key-${index}` as AgendaKey);
    if (!item) throw new Error(`settings that do not fit ${draft.stage}`);
    return item;
  });

/** Agendas as the server keeps them. */
export const arbitraryAgenda: fc.Arbitrary<AgendaItem[]> = fc.array(arbitraryDraft, { maxLength: 6 }).map(itemsOf);
