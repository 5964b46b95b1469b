import * as v from "valibot";
import type { LinkId } from "../../shared/ids.ts";
import { type ReaderLink, readerLinkKinds } from "../../shared/protocol/readerLinks.ts";
import { calendarDay } from "./clock.ts";
import type { LinkVault } from "./facilitatorLinks.ts";
import { hashOfSecret, isSame, randomToken } from "./secrets.ts";
import { turns } from "./turns.ts";

/** Links that work at a time, and links that were taken back and are remembered, so that who has one is told. */
export const mostReaderLinks = 20;

const prefix = "reader/";

/** A row of the vault. `untilDay`: the last day on which it works, since 1970. */
const Kept = v.object({
  kind: v.picklist(readerLinkKinds),
  number: v.number(),
  hash: v.string(),
  untilDay: v.number(),
  sections: v.optional(v.array(v.string())),
  revoked: v.optional(v.literal(true)),
});
export type KeptReaderLink = v.InferOutput<typeof Kept> & { readonly id: LinkId };

const keptIn = (vault: ReadonlyMap<string, string>): KeptReaderLink[] =>
  [...vault]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => ({ ...v.parse(Kept, JSON.parse(value)), id: name.slice(prefix.length) as LinkId }))
    .sort((one, other) => one.number - other.number);

/** [RL2] The link to which the secret of this hash belongs, also where it was taken back; null where there is none. */
export const readerLinkIn = (vault: ReadonlyMap<string, string>, hash: string): KeptReaderLink | null =>
  keptIn(vault).find((link) => isSame(hash, link.hash)) ?? null;

export interface NewReaderLink extends Pick<ReaderLink, "kind" | "sections"> {
  readonly untilDay: number;
}

/** What may be read without an account, by link. Of each secret only the hash is kept, as a row of the vault. */
export function readerLinks(vault: LinkVault) {
  /** The next number depends on what the last one made. */
  const inTurn = turns();
  const write = ({ id, ...kept }: KeptReaderLink) => ({ name: `${prefix}${id}`, value: JSON.stringify(kept) });

  return {
    /** Those that were not taken back, by number. */
    list: (): readonly ReaderLink[] =>
      keptIn(vault.read()).flatMap(({ id, kind, number, untilDay, sections, revoked }) =>
        revoked ? [] : [{ id, kind, number, until: calendarDay(untilDay), ...(sections && { sections }) }],
      ),
    /** The only time that the secret is known here. Null where there are too many. */
    add: ({ kind, untilDay, sections }: NewReaderLink): Promise<string | null> =>
      inTurn(async () => {
        const all = keptIn(vault.read());
        if (all.filter(({ revoked }) => !revoked).length >= mostReaderLinks) return null;
        const [id, secret] = [randomToken() as LinkId, randomToken()];
        const number = Math.max(0, ...all.map((link) => link.number)) + 1;
        const made = { id, kind, number, hash: hashOfSecret(secret), untilDay };
        await vault.change([write({ ...made, ...(sections && { sections: [...sections] }) })]);
        return secret;
      }),
    /** [RL4] False where there is no such link. */
    revoke: (id: LinkId): Promise<boolean> =>
      inTurn(async () => {
        const all = keptIn(vault.read());
        const link = all.find((one) => one.id === id && !one.revoked);
        if (!link) return false;
        const { sections: _, ...remembered } = link;
        const forgotten = all.filter(({ revoked }) => revoked).slice(0, -(mostReaderLinks - 1));
        await vault.change([
          write({ ...remembered, revoked: true }),
          ...forgotten.map((one) => ({ name: `${prefix}${one.id}`, destroy: true as const })),
        ]);
        return true;
      }),
  };
}
export type ReaderLinks = ReturnType<typeof readerLinks>;
