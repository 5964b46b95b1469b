import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import type { View } from "../../shared/session/view.ts";
import { aConnection, aMe } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";

/** The room's clock, with so much left of a time box of five minutes. The connection's time stands still. */
const left = (leftMs: number, more: Partial<View> = {}): View =>
  liveTemperature({
    present: { a: 3, b: 3, neutral: 0 },
    clock: { kind: "running", durationMs: 300_000, endsAtMs: 1_000_000 + leftMs },
    ...more,
  });

describe("a participant who needs more time", () => {
  const page = (view: View) =>
    inSession(<ParticipantShell onChangeSide={() => {}} />, aConnection({ view, me: aMe({ stage: {} }) }));
  const ask = () => screen.findByRole("button", { name: "I need more time" });

  it("asks for it where time runs out, and sees that it was asked and that nobody sees who", async () => {
    const { connection } = await page(left(20_000));
    await userEvent.click(await ask());
    expect(connection.sent.at(-1)?.command).toEqual({ type: "ask-for-time" });
    act(() => connection.set({ me: aMe({ stage: {}, moreTime: true }) }));
    expect(screen.getByText("You have asked for more time")).toBeVisible();
    expect(screen.queryByRole("button", { name: "I need more time" })).toBeNull();
  });

  it("finds it at any time behind what this person is here", async () => {
    await page(left(200_000));
    expect(screen.queryByRole("button", { name: "I need more time" })).toBeNull();
    await userEvent.click(screen.getByTitle("You and this session"));
    expect(await ask()).toBeVisible();
  });

  it("is told where so few are here that it can be guessed", async () => {
    await page(left(20_000, { present: { a: 1, b: 1, neutral: 0 } }));
    await ask();
    expect(screen.getByText(/it can be guessed who asks/)).toBeVisible();
  });
});

describe("the facilitator", () => {
  it("hears that somebody needs more time, and adds a minute for everybody", async () => {
    const connection = aConnection({ view: left(20_000) });
    await inSession(<Console secret="s3cret" />, connection);
    await screen.findByRole("region", { name: "Timer" });
    expect(screen.queryByText("Somebody needs more time")).toBeNull();
    act(() => connection.set({ view: left(20_000, { moreTime: true }) }));
    expect(screen.getByText("Somebody needs more time").closest("[role=status]")).not.toBeNull();
    const [button] = screen.getAllByRole("button", { name: "One minute more" }).slice(-1);
    await userEvent.click(button as HTMLElement);
    expect(connection.sent.at(-1)?.command).toEqual({ type: "timer-adjust", byMs: 60_000 });
  });
});
