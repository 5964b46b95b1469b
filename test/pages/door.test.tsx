import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { App } from "../../client/App.tsx";
import { Door } from "../../client/pages/join/Door.tsx";
import { LinkRefused } from "../../client/pages/reading/LinkRefused.tsx";
import { SessionGate } from "../../client/pages/SessionGate.tsx";
import { localRefusal } from "../../shared/localRefusals.ts";
import type { SessionAtTheDoor } from "../../shared/protocol/messages.ts";
import { refusal } from "../../shared/refusal.ts";
import { aConnection } from "../support/aConnection.ts";
import { fakeFetch } from "../support/fakeFetch.ts";
import { inSession } from "../support/inSession.tsx";

afterEach(() => vi.unstubAllGlobals());

const session: SessionAtTheDoor = {
  code: "ACDEFGHJ" as SessionAtTheDoor["code"],
  title: "Spring planning",
  sides: { a: "Sales", b: "Delivery" },
  phase: "live",
  locked: false,
};

const door = (more: Partial<SessionAtTheDoor> = {}, isKnown = false) => {
  const enter = vi.fn();
  render(<Door session={{ ...session, ...more }} isKnown={isKnown} onEnter={enter} onRetry={() => {}} />);
  return enter;
};

describe("the door", () => {
  it("offers both sides by their names, and neither", () => {
    door();
    expect(screen.getAllByRole("radio").map((radio) => radio.getAttribute("aria-labelledby"))).toHaveLength(3);
    for (const name of ["Sales", "Delivery", "Neither side"]) expect(screen.getByRole("radio", { name })).toBeVisible();
  });

  it("states the promise of anonymity in three lines", () => {
    door();
    const promise = screen.getByRole("region", { name: "What Parley promises" });
    expect(promise.querySelectorAll("li")).toHaveLength(3);
    expect(promise).toHaveTextContent("Nobody can see who wrote what, the facilitator included.");
  });

  it("picks no side for anybody", async () => {
    const enter = door();
    await userEvent.click(screen.getByRole("button", { name: "Join the session" }));
    expect(enter).not.toHaveBeenCalled();
    expect(screen.getByRole("alert")).toHaveTextContent("Pick a side to join.");
  });

  it("lets in on the side that was picked", async () => {
    const enter = door();
    await userEvent.click(screen.getByRole("radio", { name: "Delivery" }));
    await userEvent.click(screen.getByRole("button", { name: "Join as Delivery" }));
    expect(enter).toHaveBeenCalledWith("b");
  });

  it("is closed to newcomers while the session is locked, and not to who was inside", () => {
    door({ locked: true });
    expect(screen.getByRole("heading", { name: "The door is closed for now" })).toBeVisible();
    door({ locked: true }, true);
    expect(screen.getByRole("heading", { name: "Spring planning" })).toBeVisible();
  });

  it("says that a session has ended", () => {
    door({ phase: "ended" });
    expect(screen.getByRole("heading", { name: "This session has ended." })).toBeVisible();
  });
});

describe("a link that leads nowhere", () => {
  it("says that there is no session with this code", async () => {
    fakeFetch(404, { refusal: refusal("unknown-session") });
    history.replaceState(null, "", "/j/ACDEFGHJ");
    render(<App />);
    expect(await screen.findByRole("heading", { name: "There is no session with this code." })).toBeVisible();
    expect(screen.getByText("You asked for ACDE FGHJ.")).toBeVisible();
  });

  it("tells who leads, and whoever puts up the screen, about a link and not about a code", async () => {
    const connection = aConnection();
    connection.set({ state: { kind: "refused", refusal: refusal("unknown-session") } });
    await inSession(
      <SessionGate unknown={<LinkRefused refusal={localRefusal("not-found")} />}>a session</SessionGate>,
      connection,
    );
    expect(screen.getByRole("heading", { name: "This link does not lead to anything" })).toBeVisible();
    expect(screen.queryByText(/facilitator/)).toBeNull();
  });

  it("does not ask the server about a code that can be none", async () => {
    const fetched = fakeFetch(404, {});
    history.replaceState(null, "", "/j/nonsense");
    render(<App />);
    expect(await screen.findByRole("heading", { name: "There is no session with this code." })).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();
  });

  it.each([
    ["/f/ACDEFGHJ", "This facilitator link is incomplete"],
    ["/screen/ACDEFGHJ", "This screen link is incomplete"],
  ])("asks for the whole link where the key of %s is missing, and offers a way on", async (link, title) => {
    history.replaceState(null, "", link);
    render(<App />);
    expect(await screen.findByRole("heading", { name: title })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Enter another code" }));
    expect(location.pathname).toBe("/");
  });

  it("offers a way on from an address that does not exist", async () => {
    history.replaceState(null, "", "/nowhere");
    render(<App />);
    await userEvent.click(await screen.findByRole("button", { name: "Enter another code" }));
    expect(location.pathname).toBe("/");
  });
});
