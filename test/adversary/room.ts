import type { SideId } from "../../shared/ids.ts";
import type { SessionCreated } from "../../shared/protocol/messages.ts";
import type { Device, Seen } from "./device.ts";
import type { Deed, Kind } from "./meeting.ts";
import type { Chooser, Somebody } from "./people.ts";

const agenda = [
  { stage: "temperature" },
  { stage: "pain-points", settings: { grouping: "facilitator" } },
  { stage: "perspective-swap", settings: { rounds: { heard: false, proposals: false }, top: 4, cardsEach: 2 } },
  { stage: "shared-vocabulary", settings: { terms: ["Done", "Urgent"], onTable: 2 } },
];

/** A new session that goes through all that the bench attacks. */
export async function created(url: string): Promise<SessionCreated> {
  const answer = await fetch(`${url}/api/sessions`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ agenda, title: "Found out", sides: { a: "Sales", b: "Operations" } }),
  });
  return (await answer.json()) as SessionCreated;
}

/** Somebody's devices, and what is written down of what they do. */
export class Room {
  readonly deeds: Deed[] = [];
  readonly present = new Map<Kind, Record<SideId, number>>();
  readonly #facilitator: Device;
  readonly #choose: Chooser;
  people: Somebody[] = [];

  constructor(facilitator: Device, choose: Chooser) {
    this.#facilitator = facilitator;
    this.#choose = choose;
  }

  get stage(): Seen {
    return this.#facilitator.view.stage;
  }

  /** All who are here, each at their own pace. */
  async all(act: (person: Somebody) => Promise<void>): Promise<void> {
    await Promise.all(
      this.people
        .filter(({ here }) => here)
        .map(async (person) => {
          if (person.sleeps && this.#choose.chance(0.5)) await person.device.sleep(this.#choose.whole(5, 80));
          await act(person);
        }),
    );
  }

  async does(person: Somebody, kind: Kind, what: string, command: object, editKey?: string): Promise<void> {
    await this.#choose.pause(person.pauseMs);
    this.deeds.push({ kind, author: person.at, side: person.side, what, atMs: performance.now() });
    await person.device.send(command, { at: this.stage.key, ...(editKey && { editKey }) });
  }

  shown(kind: Kind): void {
    const count = { a: 0, b: 0, neutral: 0 };
    for (const { here, side } of this.people) if (here) count[side] += 1;
    this.present.set(kind, count);
  }

  async move(step: string, command: "next" | "back" = "next"): Promise<void> {
    await this.#facilitator.send({ type: command });
    await this.#facilitator.sees(step, ({ view }) => view.stage?.view.step === step);
  }
}
