import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import { ScreenShell } from "../../client/pages/screen/ScreenShell.tsx";
import type { CurrentStage, View } from "../../shared/session/view.ts";
import { aConnection, aKey, aMe, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("pain-points");
const writing = (more: Partial<View> = {}): View =>
  aView({
    phase: "live",
    at,
    stage: {
      key: at,
      id: "pain-points",
      atZero: "wait",
      warnMs: 0,
      view: { step: "writing", hidden: {} },
    } as CurrentStage,
    clock: { kind: "running", durationMs: 60_000, endsAtMs: 1_030_000 },
    ...more,
  });
const resting = (clockRan = true): View =>
  writing({ breath: { clockRan }, clock: { kind: "paused", durationMs: 60_000, remainingMs: 30_000 } });
const calm = () => screen.findByRole("heading", { level: 1, name: "Take a breath" });

describe("a participant's page while the room rests", () => {
  const page = async () => {
    const drawn = await inSession(
      <ParticipantShell onChangeSide={() => {}} />,
      aConnection({ view: writing(), me: aMe({ stage: {} }) }),
    );
    const field = await screen.findByRole("textbox");
    await userEvent.type(field, "Nobody asks us");
    return { ...drawn, field };
  };

  it("is calm: says that it is a pause, and shows nothing to read, to do or to count", async () => {
    const { connection } = await page();
    act(() => connection.set({ view: resting() }));
    const heading = await calm();
    await waitFor(() => expect(heading).toHaveFocus());
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("timer")).toBeNull();
    expect(screen.queryByRole("button", { name: "I’m ready" })).toBeNull();
  });

  it("has the half-written text as it was when the room goes on, with the cursor in it", async () => {
    const { connection, field } = await page();
    act(() => connection.set({ view: resting() }));
    await calm();
    act(() => connection.set({ view: writing() }));
    expect(screen.getByRole("textbox")).toBe(field);
    expect(field).toHaveValue("Nobody asks us");
    expect(field).toHaveFocus();
    expect(screen.queryByRole("heading", { name: "Take a breath" })).toBeNull();
  });
});

it("the screen is calm while the room rests, and shows neither the stage nor the clock", async () => {
  const { connection } = await inSession(<ScreenShell />, aConnection({ view: writing() }));
  expect(await screen.findByRole("timer")).toBeVisible();
  act(() => connection.set({ view: resting() }));
  await calm();
  expect(screen.getAllByRole("heading")).toHaveLength(1);
  expect(screen.queryByRole("timer")).toBeNull();
});

describe("the facilitator's page", () => {
  const page = (view: View) => inSession(<Console secret="s3cret" />, aConnection({ view }));
  const button = (name: string) => screen.findByRole("button", { name });

  it("pauses everything with one press", async () => {
    const { connection } = await page(writing());
    await userEvent.click(await button("Take a breath"));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "take-breath" });
  });

  it("says what the room sees meanwhile, and offers to go on in place of Next and Back", async () => {
    await page({ ...resting(), next: { stage: "pain-points", step: "grouping" } });
    for (const said of await screen.findAllByText("The room is taking a breath")) expect(said).toBeVisible();
    const bar = within(screen.getByRole("contentinfo"));
    expect(bar.getAllByRole("button").map(({ textContent }) => textContent)).toEqual([
      "Go on, clock stays paused",
      "Go on",
    ]);
    for (const name of ["One minute more", "Resume"]) expect(await button(name)).toBeDisabled();
  });

  it.each([
    ["Go on", true],
    ["Go on, clock stays paused", false],
  ])("“%s” says whether the clock goes on too", async (name, clock) => {
    const { connection } = await page(resting());
    await userEvent.click(await button(name));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "go-on", clock });
  });

  it("asks nothing about a clock that did not run", async () => {
    await page(resting(false));
    await button("Go on");
    expect(screen.queryByRole("button", { name: "Go on, clock stays paused" })).toBeNull();
  });
});
