import { useCallback, useMemo } from "react";
import { useStore } from "zustand";
import type { AgendaKey, EditKey, SideId } from "../../shared/ids.ts";
import type { Ack, ClientCommand } from "../../shared/protocol/messages.ts";
import type { Me } from "../../shared/session/personal.ts";
import type { View } from "../../shared/session/view.ts";
import type { ConnectionState, OutboxEntry, OwnContent, OwnText, SendOptions } from "../connection/connection.ts";
import catalogue from "../i18n/messages.en.json";
import { messages } from "../i18n/messages.ts";
import { useSession } from "./SessionProvider.tsx";

const t = messages(catalogue);

/** A part of the view; pages show their session only once there is one. */
export function useView<Selected>(selector: (view: View) => Selected): Selected {
  return useStore(useSession().store, ({ view }) => {
    if (!view) throw new Error("the view was read before it had arrived");
    return selector(view);
  });
}

/** Names the step that the room is in: another one in each. */
export const useStep = (): string => useView(({ at, stage }) => `${at} ${stage?.view.step}`);

export const useHasView = (): boolean => useStore(useSession().store, ({ view }) => view !== null);

/** A part of what is this person's alone; undefined while it has not arrived, and for facilitator and screen. */
export const useMe = <Selected>(selector: (me: Me) => Selected): Selected | undefined =>
  useStore(useSession().store, ({ me }) => (me ? selector(me) : undefined));

export const useConnection = (): ConnectionState => useStore(useSession().store, ({ state }) => state);

export const useWelcome = () => useStore(useSession().store, ({ welcome }) => welcome);

/** What is not yet saved, or was refused. */
export const useOutbox = (): readonly OutboxEntry[] => useStore(useSession().store, ({ outbox }) => outbox);

export type Send = (command: ClientCommand, options?: SendOptions) => Promise<Ack>;

/**
 * Sends commands: to the stage at `at`, or to the session where it is absent. The shell shows
 * refusals; a caller looks at the answer only where it has something to undo.
 */
export function useSend(at?: AgendaKey): Send {
  const { connection, refused } = useSession();
  return useCallback(
    async (command, options) => {
      refused.setState({ refusal: null });
      const answer = await connection.send(command, at ? { at, ...options } : options);
      // With a text it stays in the outbox, where the person gets it back.
      if (!answer.ok && !options?.own) refused.setState({ refusal: answer.refusal });
      return answer;
    },
    [connection, refused, at],
  );
}

/** Something written on this device, and how far it has come. */
export interface Mine extends OwnContent {
  readonly saving: "sending" | "waiting" | "saved";
}

/** Whether the server has it: what is on its way, or waits for a line, is not in yet. */
export const isIn = ({ contentId }: OwnContent): boolean => contentId !== undefined;

/** What this device wrote in one stage, oldest first; with `type`, only what that command made. */
export function useMine(at: AgendaKey, type?: ClientCommand["type"]): readonly Mine[] {
  const { store } = useSession();
  const own = useStore(store, (session) => session.own);
  const outbox = useStore(store, (session) => session.outbox);
  return useMemo(() => {
    const onTheirWay = new Map(outbox.map((entry) => [entry.editKey, entry]));
    return own
      .filter((content) => content.at === at && (type === undefined || content.type === type))
      .map((content): Mine => {
        const entry = onTheirWay.get(content.editKey);
        if (!entry || entry.state === "refused") return { ...content, saving: content.contentId ? "saved" : "waiting" };
        // What the person sees is what they typed last, also while it is still on its way.
        return { ...content, ...entry.own, saving: entry.state };
      });
  }, [own, outbox, at, type]);
}

/** Adds, rewrites and takes back what this device wrote; the edit keys stay in here. */
export function useContent(at: AgendaKey) {
  const send = useSend(at);
  const { connection } = useSession();
  return useMemo(
    () => ({
      add: (command: ClientCommand, own: OwnText): Promise<Ack> =>
        send(command, { editKey: connection.newEditKey(at), own }),
      edit: (editKey: EditKey, command: ClientCommand, own: OwnText): Promise<Ack> => send(command, { editKey, own }),
      remove: (editKey: EditKey, command: ClientCommand): Promise<Ack> => send(command, { editKey, forget: true }),
    }),
    [send, connection, at],
  );
}

/** What the sides are called, the neutral people among them. */
export function useSideNames(): Readonly<Record<SideId, string>> {
  const sides = useView((view) => view.sides);
  return useMemo(() => ({ ...sides, neutral: t("side.neutral") }), [sides]);
}
