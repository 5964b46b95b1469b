import { type Ack, LinkCommand } from "../../shared/protocol/messages.ts";
import { type RefusalCode, refusal } from "../../shared/refusal.ts";
import type { FacilitatorLinks } from "../sessions/facilitatorLinks.ts";
import type { Parsed } from "./commandEdge.ts";

/** What has to be said on other connections after a command about links. Links are named by the hash of their secret. */
export interface LinkEffects {
  /** Connections by this link end. */
  end(hash: string, reason: RefusalCode): void;
  /** Connections by this link are the main facilitator's from now on. */
  promote(hash: string): void;
}

const mainOnly: ReadonlySet<string> = new Set([
  "end",
  "delete-session",
  ...LinkCommand.options.map(({ entries }) => entries.type.literal),
]);

/** [FL3] Whether a co-facilitator's link is not good for this. */
export const takesMainLink = (parsed: Exclude<Parsed, { readonly refusal: unknown }>): boolean =>
  parsed.to === "room"
    ? mainOnly.has(parsed.command.type)
    : parsed.work.kind === "session" && mainOnly.has(parsed.work.command.type);

const no = (code: RefusalCode): Ack => ({ ok: false, refusal: refusal(code) });

/** Carries out a command about who may facilitate; that the sender has the main link was checked before. */
export async function carryOutLinkCommand(
  links: FacilitatorLinks,
  command: LinkCommand,
  effects: LinkEffects,
): Promise<Ack> {
  const done = (secret?: string): Ack => ({ ok: true, links: links.list(), ...(secret && { secret }) });
  switch (command.type) {
    case "list-facilitator-links":
      return done();
    case "add-co-facilitator": {
      const secret = await links.add();
      return secret ? done(secret) : no("too-many-links");
    }
    case "revoke-facilitator-link": {
      const hash = await links.revoke(command.link);
      if (!hash) return no("not-found");
      effects.end(hash, "link-revoked");
      return done();
    }
    case "prepare-handover": {
      const { secret, replaced } = await links.prepare();
      if (replaced) effects.end(replaced, "link-revoked");
      return done(secret);
    }
    case "hand-over": {
      const handed = await links.handOver();
      if (!handed) return no("not-found");
      effects.promote(handed.now);
      effects.end(handed.former, "handed-over");
      return { ok: true };
    }
  }
}
