import { act } from "@testing-library/react";
import * as v from "valibot";
import { vi } from "vitest";
import type { OutboxEntry, OwnContent } from "../../client/connection/connection.ts";
import Facilitator from "../../client/stages/pain-points/Facilitator.tsx";
import Participant from "../../client/stages/pain-points/Participant.tsx";
import Screen from "../../client/stages/pain-points/Screen.tsx";
import { useMe, useView } from "../../client/store/hooks.ts";
import type { ClientCommand } from "../../shared/protocol/messages.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { PainPointsSettings } from "../../shared/stages/pain-points/schema.ts";
import type { Audience, PersonalOf, StageViewOf } from "../../shared/stages/registry.ts";
import { aConnection, aKey, aMe, aView } from "./aConnection.ts";
import { inSession } from "./inSession.tsx";
import { id, type Name, type Room } from "./painPointsRoom.ts";

export const at = aKey("pain-points");

/** Whether the device has a mouse. Without one nothing can be dragged, and no code for it is loaded. */
export const withMouse = (isFine: boolean) =>
  vi.spyOn(globalThis, "matchMedia").mockImplementation(() => ({ matches: isFine }) as MediaQueryList);

/** A post that this device wrote; the server has it, unless it is given without a `contentId`. */
export const ownPost = (name: string): OwnContent => ({
  editKey: aKey(`key-${name}`),
  contentId: id(name),
  at,
  type: "add-post",
  text: `text of ${name}`,
  order: 1,
});

/** Something that the server does not have yet. */
export const onItsWay = (command: ClientCommand, more: Partial<OutboxEntry> = {}): OutboxEntry => ({
  id: aKey(`command-${more.order ?? 1}`),
  order: 1,
  state: "waiting",
  at,
  command,
  ...more,
});

const settings = v.parse(PainPointsSettings, {});

const useStageView = <A extends Audience>() =>
  useView((view) => (view.stage as Extract<CurrentStage<A>, { id: "pain-points" }>).view) as StageViewOf<
    "pain-points",
    A
  >;

const parts = {
  participant: function ParticipantPart() {
    const me = (useMe(({ stage }) => stage) ?? {}) as PersonalOf<"pain-points">;
    return <Participant at={at} view={useStageView<"participant">()} me={me} side="a" />;
  },
  facilitator: function FacilitatorPart() {
    return <Facilitator at={at} view={useStageView<"facilitator">()} settings={settings} />;
  },
  screen: function ScreenPart() {
    return <Screen view={useStageView<"screen">()} />;
  },
};

export interface Page {
  readonly view?: Partial<View>;
  readonly atZero?: "wait" | "lock" | "advance";
  readonly own?: readonly OwnContent[];
  readonly outbox?: readonly OutboxEntry[];
  /** Whose dots the page shows. */
  readonly name?: Name;
}

/** The page of one audience, with what the rules let it see of the room. `update` shows what the room is now. */
export async function painPointsPage(room: Room, audience: Audience, page: Page = {}) {
  const seen = (more: Partial<View> = {}): View =>
    aView({
      phase: "live",
      at,
      present: { a: 3, b: 3, neutral: 0 },
      ...page.view,
      ...more,
      stage: {
        key: at,
        id: "pain-points",
        atZero: page.atZero ?? "wait",
        warnMs: 0,
        view: room.view(audience),
      } as NonNullable<View["stage"]>,
    });
  const me = () => aMe({ stage: room.me(page.name ?? "a1") });
  const connection = aConnection({ view: seen(), me: me() });
  connection.set({ own: page.own ?? [], outbox: page.outbox ?? [] });
  const Part = parts[audience];
  const drawn = await inSession(<Part />, connection);
  return {
    ...drawn,
    commands: () => connection.sent.map(({ command }) => command),
    update: (more?: Partial<View>) => act(async () => connection.set({ view: seen(more), me: me() })),
  };
}
