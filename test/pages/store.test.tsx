import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { memoryStorage } from "../../client/connection/deviceStorage.ts";
import { memberOf, takeSide } from "../../client/pages/join/member.ts";
import { readCountdown, useInputLocked } from "../../client/store/countdown.ts";
import { useDraft } from "../../client/store/drafts.ts";
import { useContent, useMine } from "../../client/store/hooks.ts";
import { followConnection } from "../../client/store/sessionStore.ts";
import type { CurrentStage } from "../../shared/session/view.ts";
import { aConnection, aKey, aMe, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("pain");

function Field({ place = at }: { readonly place?: typeof at }) {
  const draft = useDraft(place, "post");
  return (
    <>
      <input aria-label="Post" value={draft.text} onChange={(event) => draft.set(event.target.value)} />
      <button type="button" onClick={draft.clear}>
        Send
      </button>
    </>
  );
}

function Locked() {
  return <p>{useInputLocked() ? "locked" : "open"}</p>;
}

const post = { editKey: aKey("edit"), at, type: "add-post", text: "old", order: 1 };

function Mine() {
  return useMine(at).map(({ text, saving }) => <p key={text}>{`${text}: ${saving}`}</p>);
}

function Writer() {
  const content = useContent(at);
  return (
    <>
      <button type="button" onClick={() => void content.add({ type: "add-post", text: "x" }, { text: "x" })}>
        Add
      </button>
      <button type="button" onClick={() => void content.remove(post.editKey, { type: "delete-post" })}>
        Remove
      </button>
    </>
  );
}

describe("drafts", () => {
  it("survive a reload and are gone once sent", async () => {
    const before = await inSession(<Field />);
    await userEvent.type(screen.getByLabelText("Post"), "half a thou");
    before.unmount();
    const after = await inSession(<Field />);
    expect(screen.getByLabelText("Post")).toHaveValue("half a thou");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    after.unmount();
    await inSession(<Field />);
    expect(screen.getByLabelText("Post")).toHaveValue("");
  });

  it("belong to one stage of one session", async () => {
    const { unmount } = await inSession(<Field />);
    await userEvent.type(screen.getByLabelText("Post"), "here");
    unmount();
    await inSession(<Field place={aKey("other")} />);
    expect(screen.getByLabelText("Post")).toHaveValue("");
  });
});

describe("the clock", () => {
  const running = { kind: "running", durationMs: 120_000, endsAtMs: 500_000 } as const;

  it("reads zero when time is up and not before", () => {
    expect(readCountdown(running, 30_000, 499_999)).toEqual({ phase: "warning", seconds: 1 });
    expect(readCountdown(running, 30_000, 500_000)).toEqual({ phase: "over", seconds: 0 });
  });

  it("warns from the moment that the stage asks for", () => {
    expect(readCountdown(running, 30_000, 469_999).phase).toBe("running");
    expect(readCountdown(running, 30_000, 470_000).phase).toBe("warning");
  });

  it("shows nothing for a step without a time box", () => {
    expect(readCountdown({ kind: "idle", durationMs: 0 }, 30_000, 0).phase).toBe("none");
  });

  it("locks the input at zero only where the stage says so", async () => {
    const over = { kind: "over", durationMs: 1, endedAtMs: 1 } as const;
    const stage = (atZero: "wait" | "lock") =>
      ({ key: at, id: "temperature", atZero, warnMs: 0, view: { step: "asking", moment: "opening" } }) as CurrentStage;
    const { connection } = await inSession(
      <Locked />,
      aConnection({ view: aView({ phase: "live", clock: over, stage: stage("wait") }) }),
    );
    expect(screen.getByText("open")).toBeVisible();
    act(() => connection.set({ view: aView({ phase: "live", clock: over, stage: stage("lock") }) }));
    expect(screen.getByText("locked")).toBeVisible();
  });
});

describe("what this device wrote", () => {
  it("shows what was typed last while it is on its way, and says so", async () => {
    const { connection } = await inSession(<Mine />);
    act(() => connection.set({ own: [{ ...post, contentId: aKey("content") }] }));
    expect(screen.getByText("old: saved")).toBeVisible();
    const entry = {
      id: aKey("one"),
      order: 2,
      at,
      editKey: post.editKey,
      state: "sending",
      command: { type: "edit-post", text: "new" },
      own: { text: "new" },
    } as const;
    act(() => connection.set({ outbox: [entry] }));
    expect(screen.getByText("new: sending")).toBeVisible();
  });

  it("goes out under a fresh key each time, and is taken back by its key", async () => {
    const { connection } = await inSession(<Writer />);
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    await userEvent.click(screen.getByRole("button", { name: "Add" }));
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    const [one, other, removal] = connection.sent.map(({ options }) => options);
    expect(one?.editKey).toMatch(/^[\w-]{22}$/);
    expect(one?.editKey).not.toBe(other?.editKey);
    expect(removal).toEqual({ at, editKey: post.editKey, forget: true });
  });
});

describe("the store", () => {
  let startMs = 0;
  /** What is shown when views come, on a device that takes so many ms for a frame. */
  function shownOn(frameMs: number) {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    // What the person did in the tests before is long ago.
    startMs += 100_000;
    vi.advanceTimersByTime(startMs);
    vi.spyOn(globalThis, "requestAnimationFrame").mockImplementation((frame) => {
      setTimeout(frame, frameMs, 0);
      return 1;
    });
    const connection = aConnection({ view: aView() });
    const { store, stop } = followConnection(connection);
    onTestFinished(() => {
      stop();
      vi.restoreAllMocks();
      vi.useRealTimers();
    });
    const titles: (string | undefined)[] = [];
    store.subscribe(({ view }) => titles.push(view?.title));
    return { connection, store, titles, come: (title: string) => connection.set({ view: aView({ title }) }) };
  }

  it("draws patches that come within one frame together, and what is on its way at once", () => {
    const { connection, store, titles, come } = shownOn(10);
    for (const title of ["One", "Two", "Three"]) come(title);
    expect(titles).toEqual(["One"]);
    vi.advanceTimersByTime(11);
    expect(titles).toEqual(["One", "Three"]);
    come("Four");
    connection.set({ state: { kind: "offline", sinceMs: 1 } });
    expect(store.getState().state.kind).toBe("offline");
    vi.advanceTimersByTime(11);
    expect(titles.at(-1)).toBe("Four");
  });

  it("[SY14] shows what comes now and then at once, also where a frame takes long", () => {
    const { titles, come } = shownOn(60);
    come("One");
    vi.advanceTimersByTime(70);
    come("Two");
    expect(titles).toEqual(["One", "Two"]);
  });

  /** Views come every 20 ms. */
  function storm(forMs: number, come: (title: string) => void) {
    for (let ms = 0; ms < forMs; ms += 20) {
      come(`At ${ms}`);
      vi.advanceTimersByTime(20);
    }
  }

  it("[SY14] leaves two thirds of its time to the person in a storm, and shows what is theirs at once", () => {
    const { connection, titles, come } = shownOn(60);
    storm(3_000, come);
    titles.splice(0);
    storm(3_000, come);
    expect(titles.length * 60).toBeLessThan(1_100);
    expect(titles.length * 60).toBeGreaterThan(900);
    come("Last");
    connection.set({ me: aMe() });
    expect(titles.at(-1)).toBe("Last");
  });

  /** A person who types while views come every 20 ms, each so many ms after the one before. */
  function typing(everyMs: number, forMs: number, come: (title: string) => void) {
    for (let ms = 0; ms < forMs; ms += 20) {
      if (ms % everyMs === 0) dispatchEvent(new KeyboardEvent("keydown"));
      come(`At ${ms}`);
      vi.advanceTimersByTime(20);
    }
  }

  it("[SY14] shows what others do less often from the first while a person types on a slow device, and as often on a quick one", () => {
    const slow = shownOn(60);
    typing(100, 1_000, slow.come);
    expect(slow.titles.length).toBeGreaterThanOrEqual(3);
    expect(slow.titles.length).toBeLessThanOrEqual(6);
    const quick = shownOn(10);
    typing(100, 1_000, quick.come);
    expect(quick.titles.length).toBeGreaterThan(30);
  });

  it("[SY14] shows what has come right after what the person does is drawn, and half a second later where they do nothing more", () => {
    const { titles, come } = shownOn(60);
    typing(100, 500, come);
    come("Held");
    vi.advanceTimersByTime(250);
    come("And more");
    const before = titles.length;
    vi.advanceTimersByTime(100);
    expect(titles).toHaveLength(before);
    dispatchEvent(new MouseEvent("click"));
    vi.advanceTimersByTime(61);
    expect(titles.at(-1)).toBe("And more");
    vi.advanceTimersByTime(100);
    come("Last");
    vi.advanceTimersByTime(600);
    expect(titles.at(-1)).toBe("Last");
  });

  it("[SY14] shows what has come a quarter of a second after a frame at the latest, however long that took", () => {
    const { titles, come } = shownOn(2_000);
    storm(10_000, come);
    come("Last");
    vi.advanceTimersByTime(2_000 + 260 + 2_000);
    expect(titles.at(-1)).toBe("Last");
  });
});

describe("membership", () => {
  it("stays with the device when the side changes", () => {
    const storage = memoryStorage();
    const before = takeSide(storage, "ACDEFGHJ", "a");
    const after = takeSide(storage, "ACDEFGHJ", "b");
    expect(after).toEqual({ ...before, side: "b" });
    expect(memberOf(storage, "ACDEFGHJ")).toEqual(after);
    expect(memberOf(storage, "OTHERCODE")).toBeNull();
  });
});
