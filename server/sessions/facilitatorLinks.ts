import type { LinkId } from "../../shared/ids.ts";
import type { FacilitatorLink } from "../../shared/protocol/messages.ts";
import type { VaultChange } from "../log/eventLog.ts";
import { hashOfSecret, isSame, randomToken } from "./secrets.ts";
import { turns } from "./turns.ts";

/** What a link is good for: a co-facilitator neither ends the session nor decides who facilitates it [FL3]. */
export type Rank = "main" | "co";

/** The session's vault, as far as links need it. `change` resolves to whether it is durable. */
export interface LinkVault {
  read(): ReadonlyMap<string, string>;
  change(changes: readonly VaultChange[]): Promise<boolean>;
}

export const mostLinks = 20;

const mainName = "link/main";
const nextName = "link/next";
const coName = (id: LinkId): string => `link/co/${id}`;

interface Kept extends FacilitatorLink {
  readonly name: string;
  readonly hash: string;
}

const written = (id: string, number: number, hash: string): string => [id, number, hash].join(" ");

function parsed([name, value]: [string, string]): Kept[] {
  if (name !== nextName && !name.startsWith("link/co/")) return [];
  const [id, number, hash = ""] = value.split(" ");
  const link = { name, hash, id: id as LinkId };
  return [name === nextName ? { ...link, successor: true } : { ...link, number: Number(number) }];
}

/** What a secret of this hash is good for in a session with this vault; null where it is for none of its links. */
export function rankIn(createdWith: string, vault: ReadonlyMap<string, string>, hash: string): Rank | null {
  if (isSame(hash, vault.get(mainName) ?? createdWith)) return "main";
  return [...vault].flatMap(parsed).some((link) => isSame(hash, link.hash)) ? "co" : null;
}

/**
 * Who may facilitate. Of each link only the hash of its secret is kept, as a row of the vault; until it is
 * handed over, the main link is the one that the session was created with.
 */
export function facilitatorLinks(createdWith: string, vault: LinkVault) {
  const kept = (): Kept[] => [...vault.read()].flatMap(parsed);
  const main = (): string => vault.read().get(mainName) ?? createdWith;
  const list = (): readonly FacilitatorLink[] =>
    kept()
      .sort((one, other) => (one.number ?? 0) - (other.number ?? 0))
      .map(({ id, number, successor }) => ({ id, ...(number && { number }), ...(successor && { successor }) }));

  /** The next number, say, depends on what the last one made. */
  const inTurn = turns();

  return {
    /** `hash` is that of a secret; null where it belongs to no link of this session. */
    rankOf: (hash: string): Rank | null => rankIn(createdWith, vault.read(), hash),
    list,
    /** [FL2] The only time that the secret is known here. Null where there are too many. */
    add: (): Promise<string | null> =>
      inTurn(async () => {
        const numbers = kept().map(({ number }) => number ?? 0);
        if (numbers.length >= mostLinks) return null;
        const [id, secret] = [randomToken() as LinkId, randomToken()];
        const number = Math.max(0, ...numbers) + 1;
        await vault.change([{ name: coName(id), value: written(id, number, hashOfSecret(secret)) }]);
        return secret;
      }),
    /** [FL4] Resolves to the hash whose connections have to go; null where there is no such link. */
    revoke: (id: LinkId): Promise<string | null> =>
      inTurn(async () => {
        const link = kept().find((other) => other.id === id);
        if (!link) return null;
        await vault.change([{ name: link.name, destroy: true }]);
        return link.hash;
      }),
    /** [FL5] Makes the link of the successor in place of an earlier one, whose hash comes along. */
    prepare: (): Promise<{ readonly secret: string; readonly replaced: string | null }> =>
      inTurn(async () => {
        const replaced = kept().find(({ successor }) => successor)?.hash ?? null;
        const secret = randomToken();
        await vault.change([{ name: nextName, value: written(randomToken(), 0, hashOfSecret(secret)) }]);
        return { secret, replaced };
      }),
    /** [FL5] The successor's link becomes the main one. Null where none was made. */
    handOver: (): Promise<{ readonly former: string; readonly now: string } | null> =>
      inTurn(async () => {
        const next = kept().find(({ successor }) => successor);
        if (!next) return null;
        const former = main();
        await vault.change([
          { name: mainName, value: next.hash },
          { name: nextName, destroy: true },
        ]);
        return { former, now: next.hash };
      }),
  };
}
export type FacilitatorLinks = ReturnType<typeof facilitatorLinks>;
