import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Agenda } from "../../client/pages/facilitator/agenda/Agenda.tsx";
import { type AgendaItem, plannedMs } from "../../shared/session/agenda.ts";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { aConnection, aKey, aView } from "./aConnection.ts";
import { inSession } from "./inSession.tsx";

const options = { atZero: "wait", autoStart: false, warnMs: 30_000 } as const;

/** A temperature with a title, whose key is its title too. */
export const anItem = (title: string, askingMs: number, moment = "opening"): AgendaItem => ({
  key: aKey(title),
  stage: "temperature",
  title,
  settings: { moment, askingMs },
  ...options,
});

export interface AgendaSeen extends Partial<View> {
  /** Titles of the stages in which the room was. */
  readonly startedIn?: readonly string[];
}

/** The facilitator's view of an agenda. */
export const agendaView = (items: readonly AgendaItem[], { startedIn = [], ...more }: AgendaSeen = {}): View =>
  aView({
    items,
    agenda: items.map((item) => ({
      key: item.key,
      stage: item.stage,
      ...(item.title && { title: item.title }),
      plannedMs: plannedMs(item),
      ...(startedIn.includes(item.title ?? "") && { started: true as const }),
    })),
    ...(more.at && {
      phase: "live",
      stage: {
        key: more.at,
        id: "temperature",
        atZero: "wait",
        warnMs: 30_000,
        view: { step: "asking" },
      } as CurrentStage,
    }),
    ...more,
  });

/** The editor of that agenda, at `nowMs` of the server's clock. */
export async function agendaPage(items: readonly AgendaItem[], seen: AgendaSeen = {}, nowMs = 1_000_000) {
  const connection = aConnection({ view: agendaView(items, seen) });
  connection.now = nowMs;
  const page = await inSession(<Agenda />, connection);
  // The words of all stages are loaded first.
  await screen.findByRole("region", { name: "Agenda" });
  return page;
}

export const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));

export const choose = async (menu: string | RegExp, entry: string | RegExp) => {
  await press(menu);
  await userEvent.click(await screen.findByRole("menuitem", { name: entry }));
};
