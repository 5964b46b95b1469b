import { act, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../../client/App.tsx";
import { newRing } from "../../client/connection/editKeys.ts";
import { keepMember, keptMember } from "../../client/connection/member.ts";
import { returnPart } from "../../client/connection/returnLink.ts";
import { loadKindness } from "../../client/kindness/useKindly.ts";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import Return from "../../client/pages/prework/Return.tsx";
import { ScreenShell } from "../../client/pages/screen/ScreenShell.tsx";
import { device } from "../../client/store/device.ts";
import type { MemberId } from "../../shared/ids.ts";
import { refusal } from "../../shared/refusal.ts";
import type { AgendaLine, CurrentStage, PreworkView, View } from "../../shared/session/view.ts";
import { aConnection, aKey, aMe, aView } from "../support/aConnection.ts";
import { fakeFetch } from "../support/fakeFetch.ts";
import { inSession } from "../support/inSession.tsx";
import { withMouse } from "../support/painPointsPage.tsx";

const code = "ACDEFGHJ";
const pains = aKey("pain-points");
const terms = aKey("vocabulary");
const mood = aKey("temperature");
const friday = new Date(2027, 2, 5, 9, 0).getTime();
const nowMs = new Date(2027, 2, 1, 9, 0).getTime();

const agenda: readonly AgendaLine[] = [
  { key: mood, stage: "temperature", plannedMs: 120_000 },
  { key: pains, stage: "pain-points", plannedMs: 600_000 },
  { key: terms, stage: "shared-vocabulary", title: "Words of ours", plannedMs: 600_000 },
];
const forFacilitator = agenda.map((line) => (line.key === mood ? line : { ...line, canBeOpen: true as const }));

const writing = {
  key: pains,
  id: "pain-points",
  atZero: "wait",
  warnMs: 0,
  view: { step: "writing", hidden: {} },
} as CurrentStage;
const proposing = {
  key: terms,
  id: "shared-vocabulary",
  title: "Words of ours",
  atZero: "wait",
  warnMs: 0,
  view: { step: "propose", terms: {}, hidden: {} },
} as unknown as CurrentStage;

const preworkView = (prework: PreworkView, more: Partial<View> = {}): View =>
  aView({ phase: "prework", agenda, prework, ...more });
const bothOpen: PreworkView = { untilMs: friday, stages: { [pains]: writing, [terms]: proposing } };
const closed: Partial<View> = { clock: { kind: "over", durationMs: 60_000, endedAtMs: nowMs } };

const wrote = (type: "add-post" | "propose", text: string) => ({
  editKey: aKey(text),
  contentId: aKey(text),
  at: type === "propose" ? terms : pains,
  type,
  text,
  order: 1,
});

/** The page of a participant, with its heading. */
async function page(view = preworkView(bothOpen)) {
  const connection = aConnection({ view, me: aMe() });
  connection.now = nowMs;
  const drawn = await inSession(<ParticipantShell onChangeSide={() => {}} />, connection);
  await screen.findByRole("heading", { level: 1 });
  return drawn;
}

// What comes late suspends the page after the act of a click is over, where React waits for it in vain: a part is
// there for good when it has been drawn once.
beforeAll(async () => {
  withMouse(false);
  for (const stage of [writing, proposing]) {
    const drawn = await page(preworkView({ untilMs: friday, stages: { [stage.key]: stage } }));
    await screen.findByRole("textbox");
    drawn.unmount();
  }
});
beforeEach(() => withMouse(false));
afterEach(() => {
  vi.unstubAllGlobals();
  for (const key of device.keys("parley/")) device.delete(key);
});

describe("the page of those who write before the meeting", () => {
  const tabs = () => within(screen.getByRole("navigation", { name: "What is open" }));

  it("says until when it is open, and that nobody sees what is written", async () => {
    await page();
    const intro = within(screen.getByRole("region", { name: "Before we meet" }));
    expect(intro.getByText(/^Open until .*March/)).toBeVisible();
    expect(intro.getByText(/Only you see what you write until the meeting/)).toBeVisible();
  });

  it("shows no clock, nobody else, and no “I’m ready”", async () => {
    await page(preworkView(bothOpen, { clock: { kind: "running", durationMs: 60_000, endsAtMs: friday } }));
    expect(screen.queryByRole("timer")).toBeNull();
    expect(screen.queryByRole("button", { name: "I’m ready" })).toBeNull();
    expect(screen.queryByText(/ready/)).toBeNull();
  });

  it("[PW1] offers what is open and nothing else, with how much this person has written", async () => {
    const { connection } = await page();
    act(() => connection.set({ own: [wrote("add-post", "Nobody asks us"), wrote("propose", "done")] }));
    expect(
      tabs()
        .getAllByRole("button")
        .map(({ textContent }) => textContent),
    ).toEqual(["Pain points1 written", "Words of ours1 written"]);
  });

  it("[PW2] sends a text to the stage that is chosen", async () => {
    const { connection } = await page();
    await userEvent.type(await screen.findByRole("textbox", { name: "A pain point" }), "Nobody asks us");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(connection.sent.at(-1)).toMatchObject({
      command: { type: "add-post", text: "Nobody asks us" },
      options: { at: pains },
    });
    await userEvent.click(tabs().getByRole("button", { name: /Words of ours/ }));
    expect(tabs().getByRole("button", { current: true })).toHaveTextContent("Words of ours");
    await waitFor(() => expect(screen.getByRole("heading", { level: 1 })).toHaveFocus());
    await userEvent.type(await screen.findByRole("textbox", { name: "A word or phrase" }), "done{Enter}");
    expect(connection.sent.at(-1)).toMatchObject({
      command: { type: "propose", term: "done" },
      options: { at: terms },
    });
  });

  it("keeps what is half written while another stage is looked at", async () => {
    await page();
    await userEvent.type(await screen.findByRole("textbox", { name: "A pain point" }), "Nobody asks");
    await userEvent.click(tabs().getByRole("button", { name: /Words of ours/ }));
    await screen.findByRole("textbox", { name: "A word or phrase" });
    await userEvent.click(tabs().getByRole("button", { name: /Pain points/ }));
    expect(await screen.findByRole("textbox", { name: "A pain point" })).toHaveValue("Nobody asks");
  });

  it("needs no choice where one stage is open", async () => {
    await page(preworkView({ stages: { [pains]: writing } }));
    expect(await screen.findByRole("textbox", { name: "A pain point" })).toBeVisible();
    expect(screen.queryByRole("navigation")).toBeNull();
    expect(screen.queryByText(/^Open until/)).toBeNull();
  });

  it("says so when nothing is open any more", async () => {
    const { connection } = await page();
    act(() => connection.set({ view: preworkView({ stages: {} }) }));
    expect(screen.getByText("Nothing is open just now")).toBeVisible();
    expect(screen.queryByRole("textbox")).toBeNull();
  });

  it("[PW3] says when writing is closed, and that what was written is kept", async () => {
    const { connection } = await page();
    act(() => connection.set({ own: [wrote("add-post", "Nobody asks us")], view: preworkView(bothOpen, closed) }));
    expect(screen.getByText(/^Writing is closed\. What you wrote is kept/)).toBeVisible();
    expect(screen.queryByText(/^Open until/)).toBeNull();
    expect(screen.getByText("Nobody asks us")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "A pain point" })).toBeDisabled();
  });

  it("[PW6] copies the person's own link, and says what it is; it stands nowhere on the page", async () => {
    const user = userEvent.setup();
    const ring = newRing();
    const kept = { member: aKey("ann") as unknown as MemberId, side: "a", seal: "s".repeat(43), ring } as const;
    keepMember(device, code, kept);
    await page();
    const link = within(screen.getByRole("region", { name: "Come back from another device" }));
    expect(link.getByText(/^Whoever has it is you/)).toBeVisible();
    await user.click(link.getByRole("button", { name: "Copy my own link" }));
    const copied = await navigator.clipboard.readText();
    expect(new URL(copied).hash).toBe(`#${returnPart(kept)}`);
    expect(document.body.innerHTML).not.toContain(ring.key);
  });

  it("[PW6] says that there is no link yet before the server has let the person in", async () => {
    await page();
    expect(screen.getByText("Your own link is made as soon as you are connected.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Copy my own link" })).toBeNull();
  });

  it("[KI5] does not take for a person what this person proposed as a term", async () => {
    await loadKindness();
    const { connection } = await page();
    const send = async (text: string) => {
      await userEvent.type(await screen.findByRole("textbox", { name: "A pain point" }), text);
      await userEvent.click(screen.getByRole("button", { name: "Send" }));
    };
    await send("Sabine promises every date");
    expect(await screen.findByRole("group", { name: "Is “Sabine” somebody?" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Change it" }));
    await userEvent.clear(screen.getByRole("textbox", { name: "A pain point" }));
    act(() => connection.set({ own: [wrote("propose", "Sabine")] }));
    await send("Sabine promises any date");
    expect(screen.queryByRole("group")).toBeNull();
    expect(connection.sent.at(-1)?.command).toEqual({ type: "add-post", text: "Sabine promises any date" });
  });
});

describe("the facilitator's page before the meeting", () => {
  const counted: PreworkView = { untilMs: friday, written: { [pains]: 5, [terms]: 0 } };
  const next = { next: { stage: "temperature" } } as const;
  const page = async (view: View) => {
    const connection = aConnection({ view: { ...view, agenda: forFacilitator } });
    connection.set({ welcome: { as: "facilitator", nowMs: 0, screenKey: "screen-key", main: true } });
    connection.now = nowMs;
    return inSession(<Console secret="secret" />, connection);
  };
  const desk = async (prework = counted) => {
    const drawn = await page(preworkView(prework, next));
    await screen.findByRole("heading", { level: 1, name: "People write on their own" });
    return drawn;
  };
  const count = (name: string) => within(screen.getByRole("region", { name: "What has come in" })).getByText(name);

  it("is opened from the lobby: with what, and until when", async () => {
    const { connection } = await page(aView(next));
    await userEvent.click(await screen.findByText("Let people write before the meeting"));
    const entries = within(screen.getByRole("group", { name: "What is open" }));
    expect(entries.getAllByRole("checkbox")).toHaveLength(2);
    await userEvent.click(entries.getByRole("checkbox", { name: "Pain points" }));
    await userEvent.type(screen.getByLabelText(/^Until/), "2027-03-05T09:00");
    await userEvent.click(screen.getByRole("switch", { name: "Close it by itself then" }));
    await userEvent.click(screen.getByRole("button", { name: "Open it now" }));
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "open-prework",
      keys: [terms],
      untilMs: friday,
      closes: true,
    });
  });

  it("asks for at least one stage and for a date to come before it opens anything", async () => {
    const { connection } = await page(aView(next));
    await userEvent.click(await screen.findByText("Let people write before the meeting"));
    for (const box of screen.getAllByRole("checkbox")) await userEvent.click(box);
    await userEvent.type(screen.getByLabelText(/^Until/), "2027-02-05T09:00");
    await userEvent.click(screen.getByRole("button", { name: "Open it now" }));
    expect(screen.getByText("Choose at least one.")).toBeVisible();
    expect(screen.getByLabelText(/^Until/)).toHaveAccessibleDescription(/Choose a date that is still to come/);
    expect(connection.sent).toEqual([]);
  });

  it("has the link for everybody, to be copied", async () => {
    const user = userEvent.setup();
    await desk();
    const link = within(screen.getByRole("region", { name: "Send this link to everybody" }));
    await user.click(link.getByRole("button", { name: "Copy the link" }));
    expect(await navigator.clipboard.readText()).toBe(`${location.origin}/j/${code}`);
    expect(link.getByText(`${location.origin}/j/${code}`)).toBeVisible();
  });

  it("[PW5] says roughly how much has come in, and not who is here", async () => {
    await desk();
    expect(count("Pain points").parentElement).toHaveTextContent("About 5");
    expect(count("Words of ours").parentElement).toHaveTextContent("Nothing yet");
    expect(screen.queryByText("Temperature", { selector: "dt" })).toBeNull();
    expect(screen.queryByText(/\d+ of \d+ ready/)).toBeNull();
    expect(screen.queryByRole("timer")).toBeNull();
  });

  it("[PW5] says “some” where the number is too small to be told", async () => {
    await desk({ written: { [pains]: 1, [terms]: 10 } });
    expect(count("Pain points").parentElement).toHaveTextContent("Some");
    expect(count("Words of ours").parentElement).toHaveTextContent("About 10");
  });

  it("[PW1] changes what is open and until when, and says that it was saved", async () => {
    const { connection } = await desk();
    await userEvent.click(screen.getByText("Change what is open, or until when"));
    expect(screen.getByLabelText(/^Until/)).toHaveValue("2027-03-05T09:00");
    await userEvent.click(screen.getByRole("checkbox", { name: "Words of ours" }));
    await userEvent.click(screen.getByRole("button", { name: "Save the change" }));
    expect(connection.sent.at(-1)?.command).toEqual({
      type: "open-prework",
      keys: [pains],
      untilMs: friday,
      closes: false,
    });
    expect(await screen.findByText("Saved")).toBeVisible();
  });

  it("says why a change was refused", async () => {
    const { connection } = await desk();
    connection.answer = { ok: false, refusal: refusal("wrong-step") };
    await userEvent.click(screen.getByText("Change what is open, or until when"));
    await userEvent.click(screen.getByRole("button", { name: "Save the change" }));
    expect(await screen.findByRole("alert")).toBeVisible();
    expect(screen.queryByText("Saved")).toBeNull();
  });

  it("begins the live part with Next, which says so", async () => {
    const { connection } = await desk();
    await userEvent.click(screen.getByRole("button", { name: /^Start the live part/ }));
    expect(connection.sent.at(-1)?.command).toEqual({ type: "next", from: {} });
    expect(screen.queryByRole("button", { name: "Take a breath" })).toBeNull();
  });
});

it("[PW2] the screen shows the way in and the date before the meeting, and nobody", async () => {
  await inSession(<ScreenShell />, aConnection({ view: preworkView({ untilMs: friday }) }));
  expect(await screen.findByText("ACDE FGHJ")).toBeVisible();
  expect(screen.getByText("Write before we meet. Nobody sees who writes what.")).toBeVisible();
  expect(screen.getByText(/^Open until .*March/)).toBeVisible();
  expect(screen.queryByText("Sales")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});

describe("the page of a return link", () => {
  const part = `me=${["r".repeat(22), "b", "s".repeat(43), "k".repeat(22)].join(".")}`;
  const come = () => {
    fakeFetch(200, {
      code,
      title: "Spring planning",
      sides: { a: "Sales", b: "Delivery" },
      phase: "prework",
      locked: false,
    });
    history.replaceState(null, "", `/j/${code}#${part}`);
    render(<App />);
    return screen.findByRole("heading", { name: "Is this link your own?" });
  };

  it("[PW6] asks whether it is one's own, before this device is anybody", async () => {
    await come();
    expect(screen.getByText(/^It belongs to one person in this session/)).toBeVisible();
    expect(keptMember(device, code)).toBeNull();
  });

  it("[PW6] leads to the door who says no, and takes the link out of the address", async () => {
    await come();
    await userEvent.click(screen.getByRole("button", { name: "No, go on without it" }));
    expect(await screen.findByRole("radio", { name: "Sales" })).toBeVisible();
    expect(keptMember(device, code)).toBeNull();
    await waitFor(() => expect(location.hash).toBe(""));
  });

  it("[PW6] says that somebody else on this device would be forgotten there", async () => {
    const yes = vi.fn();
    await inSession(<Return replaces onYes={yes} onNo={() => {}} />);
    expect(screen.getByText(/That person would be forgotten here/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Yes, that is me" }));
    expect(yes).toHaveBeenCalledOnce();
  });
});
