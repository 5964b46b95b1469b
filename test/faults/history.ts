import type { Ack } from "../../shared/protocol/messages.ts";
import type { Me } from "../../shared/session/personal.ts";
import type { View } from "../../shared/session/view.ts";
import type { Audience } from "../../shared/stages/registry.ts";

/**
 * What a command makes visible, in words of the checker:
 * - `entry`: an agenda entry of this title is there once.
 * - `title`: the session's title is this number; one person sends them in rising order.
 * - `text`: a post of this name says this version, or is gone with version `null`. Its author sends
 *   the versions in rising order.
 * - `reveal`: from now on posts may be seen. `move`: the room goes to this step.
 */
export type Effect =
  | { readonly kind: "entry"; readonly title: string }
  | { readonly kind: "title"; readonly number: number }
  | { readonly kind: "text"; readonly name: string; readonly version: number | null }
  | { readonly kind: "reveal" };

/** What happened at the clients, in the order in which their process saw it. */
export type Happening =
  | { readonly kind: "sent"; readonly by: string; readonly effect: Effect }
  | { readonly kind: "answered"; readonly by: string; readonly effect: Effect; readonly ok: boolean }
  | { readonly kind: "seen"; readonly by: string; readonly as: Audience; readonly sight: Sight };

/** What a client saw at one moment. */
export interface Sight {
  /** `<agenda entry> <step>`; the empty string in the lobby. */
  readonly position: string;
  readonly title: number;
  readonly entries: readonly string[];
  /** Versions of the posts in sight, by name; more than one where a post is shown twice. */
  readonly texts: { readonly [name: string]: readonly number[] };
  /** Names of posts anywhere in what was received, whether they belong there or not. */
  readonly anywhere: readonly string[];
  readonly showsTally: boolean;
}

/** How texts are written so that they are found wherever they stand: `«name» version`. */
export const written = (name: string, version: number): string => `«${name}» ${version}`;
const text = /«([^»]+)» (\d+)/;

export const entryTitle = (number: number): string => `Entry ${number}`;
export const sessionTitle = (number: number): string => `Title ${number}`;

/** Reads a view, and the personal view beside it. */
export function sightOf(view: View, me: Me | null): Sight {
  const stage = view.stage;
  const board = stage?.id === "pain-points" ? stage.view : null;
  const texts: Record<string, number[]> = {};
  for (const post of Object.values(board && "posts" in board ? board.posts : {})) {
    const [, name = post.text, version = "0"] = text.exec(post.text) ?? [];
    texts[name] = [...(texts[name] ?? []), Number(version)];
  }
  const all = JSON.stringify([view, me]);
  return {
    position: stage ? `${stage.key} ${stage.view.step}` : "",
    title: Number(/^Title (\d+)$/.exec(view.title)?.[1] ?? 0),
    entries: view.agenda.flatMap(({ title }) => (title?.startsWith("Entry ") ? [title] : [])),
    texts,
    anywhere: [...new Set([...all.matchAll(new RegExp(text, "g"))].map(([, name]) => name as string))],
    showsTally: board !== null && "tally" in board,
  };
}

/** Records what a set of clients send, hear and see. */
export class History {
  readonly happenings: Happening[] = [];

  sent(by: string, effect: Effect): void {
    this.happenings.push({ kind: "sent", by, effect });
  }

  async answered(by: string, effect: Effect, answer: Promise<Ack>): Promise<Ack> {
    const ack = await answer;
    this.happenings.push({ kind: "answered", by, effect, ok: ack.ok });
    return ack;
  }

  seen(by: string, as: Audience, view: View, me: Me | null): void {
    this.happenings.push({ kind: "seen", by, as, sight: sightOf(view, me) });
  }
}
