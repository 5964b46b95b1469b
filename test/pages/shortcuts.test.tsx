import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Console } from "../../client/pages/facilitator/Console.tsx";
import { aConnection } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";
import { liveTemperature } from "../support/liveTemperature.ts";

const live = () =>
  liveTemperature({
    next: { stage: "temperature", step: "revealed" },
    clock: { kind: "idle", durationMs: 120_000 },
  });

/** The facilitator's page with one thing under way, and what it has sent. */
async function atTheConsole() {
  const connection = aConnection({ view: live() });
  await inSession(<Console secret="s3cret" />, connection);
  await screen.findByRole("button", { name: /^Next/ });
  return () => connection.sent.map(({ command }) => command.type);
}

describe("keys of the facilitator's page", () => {
  it("press the buttons that are there", async () => {
    const sent = await atTheConsole();
    await userEvent.keyboard("n");
    await userEvent.keyboard("t");
    await userEvent.keyboard("+");
    await userEvent.keyboard("r");
    expect(sent()).toEqual(["next", "timer-start", "timer-adjust", "take-breath"]);
  });

  it("do nothing where there is no such button, or while somebody types", async () => {
    const sent = await atTheConsole();
    await userEvent.keyboard("b");
    await userEvent.click(screen.getByRole("button", { name: /note/i }));
    await userEvent.type(screen.getByRole("textbox"), "not ready");
    expect(sent()).toEqual([]);
  });

  it("do nothing while a dialog is open", async () => {
    const sent = await atTheConsole();
    await userEvent.keyboard("i");
    expect(screen.getByRole("dialog", { name: "Let people in" })).toBeVisible();
    await userEvent.keyboard("n");
    expect(sent()).not.toContain("next");
  });

  it("are all on one sheet, where they can be switched off for good", async () => {
    const sent = await atTheConsole();
    await userEvent.keyboard("?");
    const sheet = screen.getByRole("dialog", { name: "Keyboard shortcuts" });
    expect(sheet).toHaveTextContent("Take a breath, and go onR");
    await userEvent.click(screen.getByRole("switch", { name: "Single keys press buttons" }));
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    await userEvent.keyboard("n");
    expect(sent()).toEqual([]);
    expect(localStorage.getItem("parley/shortcuts")).toBe("off");
  });
});

describe("the invitation", () => {
  it("has a message to paste into a calendar", async () => {
    const writeText = vi.fn(() => Promise.resolve());
    await atTheConsole();
    vi.spyOn(navigator.clipboard, "writeText").mockImplementation(writeText);
    await userEvent.keyboard("i");
    await userEvent.click(screen.getByRole("button", { name: "Copy a message for the invitation" }));
    expect(writeText).toHaveBeenCalledWith(expect.stringMatching(/\/j\/ACDEFGHJ[\s\S]*type the code ACDE FGHJ/));
  });
});
