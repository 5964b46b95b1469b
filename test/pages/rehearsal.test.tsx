import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import Home from "../../client/pages/home/Home.tsx";
import { ParticipantShell } from "../../client/pages/participant/ParticipantShell.tsx";
import { ScreenShell } from "../../client/pages/screen/ScreenShell.tsx";
import { nobody } from "../../shared/anonymity/disclosure.ts";
import { refusal } from "../../shared/refusal.ts";
import type { View } from "../../shared/session/view.ts";
import { aConnection, aMe, aView } from "../support/aConnection.ts";
import { fakeFetch } from "../support/fakeFetch.ts";
import { inSession } from "../support/inSession.tsx";

afterEach(() => vi.unstubAllGlobals());

const console_ = (view: View) => inSession(<Console secret="s3cret" />, aConnection({ view }));
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));

/** What the page asked the server for: method and body. */
const asked = (fetched: ReturnType<typeof fakeFetch>) =>
  fetched.mock.calls.map(([path, init]) => [path, init?.method, init?.body && JSON.parse(String(init.body))]);
const path = "/api/sessions/ACDEFGHJ/rehearsal";

describe("filling a room", () => {
  it("[RE3] takes one press in an empty lobby, with the facilitator's secret in a header", async () => {
    const fetched = fakeFetch(201, { simulated: 6 });
    await console_(aView());
    await press("Fill the room");
    expect(asked(fetched)).toEqual([[path, "POST", {}]]);
    expect(fetched.mock.calls[0]?.[1]?.headers).toMatchObject({ Authorization: "Bearer s3cret" });
  });

  it("[RE1] asks first where somebody has come already, because the mark stays", async () => {
    const fetched = fakeFetch(201, { simulated: 6 });
    await console_(aView({ present: { ...nobody, a: 1 } }));
    await press("Fill the room");
    expect(fetched).not.toHaveBeenCalled();
    expect(await screen.findByRole("dialog")).toHaveTextContent(/stay marked as a rehearsal for good/);
    await press("Let them in");
    expect(fetched).toHaveBeenCalledOnce();
  });

  it("lets as many in as are asked for on each side, as fast as is asked for", async () => {
    const fetched = fakeFetch(201, { simulated: 8 });
    await console_(aView());
    await press("Choose how many");
    await press("One more: Sales");
    await press("One fewer: Operations");
    await press("One more: Neither side");
    expect(await screen.findByText(/Fewer than three neutral people/)).toBeVisible();
    await userEvent.click(screen.getByRole("radio", { name: "Fast" }));
    await press("Let them in");
    expect(asked(fetched)).toEqual([[path, "POST", { people: { a: 4, b: 2, neutral: 1 }, pace: "fast" }]]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("says how many are here, and sends them away", async () => {
    const fetched = fakeFetch(200, { simulated: 0 });
    const { connection } = await console_(aView({ rehearsal: true, simulated: 6 }));
    expect(await screen.findByRole("heading", { name: "6 simulated people are here" })).toBeVisible();
    await press("Send them away");
    expect(asked(fetched)).toEqual([[path, "DELETE", undefined]]);
    act(() => connection.set({ view: aView({ rehearsal: true }) }));
    expect(await screen.findByRole("button", { name: "Fill the room" })).toBeVisible();
  });

  it("can be done later as well, from the menu", async () => {
    const fetched = fakeFetch(201, { simulated: 6 });
    await console_(aView({ phase: "live" }));
    await press("More");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Rehearse with simulated people" }));
    await press("Let them in");
    expect(fetched).toHaveBeenCalledOnce();
  });

  it("says why it cannot be done", async () => {
    fakeFetch(409, { refusal: refusal("session-locked") });
    await console_(aView());
    await press("Fill the room");
    expect(await screen.findByRole("alert")).toHaveTextContent("closed the door");
  });
});

describe("the mark", () => {
  it("[RE1] stands on the facilitator's page, on the screen and on a participant's page", async () => {
    const view = aView({ rehearsal: true });
    const pages = [
      await console_(view),
      await inSession(<ScreenShell />, aConnection({ view })),
      await inSession(<ParticipantShell onChangeSide={() => {}} />, aConnection({ view, me: aMe() })),
    ];
    for (const { container } of pages) expect(await within(container).findByText(/^Rehearsal\.?$/)).toBeVisible();
    expect(screen.getByText(/easier to tell from the rest/)).toBeVisible();
  });

  it("[RE1] stands nowhere in a session without simulated people", async () => {
    await console_(aView());
    expect(screen.queryByText(/^Rehearsal\.?$/)).toBeNull();
  });
});

describe("the home page", () => {
  it("offers a session with simulated people at one press", async () => {
    const fetched = fakeFetch(201, { code: "ACDEFGHJ", secret: "s3cret" });
    render(<Home />);
    await press("Try a rehearsal");
    expect(asked(fetched)).toEqual([
      ["/api/sessions", "POST", expect.objectContaining({ template: "essentials" })],
      [path, "POST", { pace: "fast" }],
    ]);
    expect(location.pathname).toBe("/f/ACDEFGHJ");
    expect(location.hash).toBe("#s3cret");
  });
});
