import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ScreenShell } from "../../client/pages/screen/ScreenShell.tsx";
import type { View } from "../../shared/session/view.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";

const live = (more: Partial<View> = {}) =>
  liveTemperature({ clock: { kind: "running", durationMs: 120_000, endsAtMs: 1_065_000 }, ...more });

const wall = (view: View) => inSession(<ScreenShell />, aConnection({ view }));

describe("the screen", () => {
  it("stays awake for as long as it is shown, also after it was out of sight", async () => {
    const release = vi.fn(() => Promise.resolve());
    const request = vi.fn(() => Promise.resolve({ release }));
    vi.stubGlobal("navigator", { ...navigator, languages: ["en"], wakeLock: { request } });
    const { unmount } = await wall(aView());
    await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(1));
    document.dispatchEvent(new Event("visibilitychange"));
    await vi.waitFor(() => expect(request).toHaveBeenCalledTimes(2));
    unmount();
    await vi.waitFor(() => expect(release).toHaveBeenCalled());
    vi.unstubAllGlobals();
  });

  it("fills the screen at F, and says so until it does", async () => {
    const requestFullscreen = vi.fn(() => Promise.resolve());
    Object.assign(document, { fullscreenEnabled: true });
    Object.assign(document.documentElement, { requestFullscreen });
    await wall(aView());
    expect(screen.getByText("Press F to fill the screen")).toBeVisible();
    await userEvent.keyboard("f");
    expect(requestFullscreen).toHaveBeenCalledOnce();
    Object.assign(document, { fullscreenElement: document.documentElement });
    act(() => void document.dispatchEvent(new Event("fullscreenchange")));
    expect(screen.queryByText("Press F to fill the screen")).toBeNull();
    Object.assign(document, { fullscreenElement: null, fullscreenEnabled: false });
  });

  it("shows the way in and how many have come", async () => {
    await wall(aView({ present: { a: 3, b: 2, neutral: 1 } }));
    expect(await screen.findByText("ACDE FGHJ")).toBeVisible();
    expect(await screen.findByRole("img", { name: /QR code/ })).toBeVisible();
    expect(screen.getByText("3")).toBeVisible();
  });

  it("keeps in sight at the end what the room made, and how the temperature changed", async () => {
    const results = [
      { key: aKey("opening"), id: "temperature", result: { picture: { count: 3, together: [0, 0, 0, 0, 3] } } },
      { key: aKey("pains"), id: "pain-points", result: { ranked: [{ id: aKey("one") }, { id: aKey("two") }] } },
      { key: aKey("close"), id: "close", result: { picture: { count: 3, together: [0, 3, 0, 0, 0] }, takeaways: [] } },
    ] as unknown as NonNullable<View["results"]>;
    await wall(aView({ phase: "ended", results }));
    expect(screen.getByRole("heading", { name: "Thank you" })).toBeVisible();
    expect(await screen.findByRole("list", { name: "What the room made" })).toHaveTextContent("2 pain points");
    expect(screen.getByText("3.0 cooler")).toBeVisible();
  });

  it("shows the question, the time and how many are ready", async () => {
    await wall(live({ ready: 2, present: { a: 3, b: 2, neutral: 0 } }));
    expect(await screen.findByRole("heading", { name: "How hot is it between our teams?" })).toBeVisible();
    expect(screen.getByRole("timer", { name: "Time left 1:05" })).toBeVisible();
    expect(screen.getByText("2 of 5 ready")).toBeVisible();
  });

  it("[SY12] says that it has lost the room, and goes on showing what it had", async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const { connection } = await wall(live());
    act(() => connection.set({ state: { kind: "offline", sinceMs: 0 } }));
    act(() => vi.advanceTimersByTime(3_000));
    expect(screen.getByText("No connection.")).toBeVisible();
    expect(screen.getByRole("heading", { level: 1 })).toBeVisible();
    vi.useRealTimers();
  });

  it("shows no code while the door is closed", async () => {
    await wall(live({ locked: true }));
    await screen.findByRole("heading", { level: 1 });
    expect(screen.queryByText("ACDE FGHJ")).toBeNull();
    expect(screen.queryByRole("img", { name: /QR code/ })).toBeNull();
  });
});
