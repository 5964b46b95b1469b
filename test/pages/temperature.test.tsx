import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import Facilitator from "../../client/stages/temperature/Facilitator.tsx";
import Participant from "../../client/stages/temperature/Participant.tsx";
import Screen from "../../client/stages/temperature/Screen.tsx";
import { refusal } from "../../shared/refusal.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

const at = aKey("temperature");
const asking = { step: "asking", moment: "opening" } as const;

const participant = (me: { readonly value?: 1 | 2 | 3 | 4 | 5 } = {}, connection = aConnection({ view: aView() })) =>
  inSession(<Participant at={at} view={asking} me={me} side="a" />, connection);

describe("reading the temperature", () => {
  it("is a group of five, each with a number and a word", async () => {
    await participant();
    expect(screen.getByRole("group", { name: "Your reading" })).toBeVisible();
    expect(screen.getAllByRole("radio")).toHaveLength(5);
    expect(screen.getByRole("radio", { name: /Burning/ })).not.toBeChecked();
  });

  it("sends a reading at one press", async () => {
    const { connection } = await participant();
    await userEvent.click(screen.getByRole("radio", { name: /Hot/ }));
    expect(connection.sent).toEqual([{ command: { type: "read", value: 4 }, options: { at } }]);
    expect(screen.getByRole("radio", { name: /Hot/ })).toBeChecked();
  });

  it("says that it is in, and what comes next, only once the server has it", async () => {
    const connection = aConnection({ view: aView() });
    connection.send = () => new Promise(() => {});
    const isIn = "Your reading is in. You can change it until the reveal.";
    const { unmount } = await participant({}, connection);
    await userEvent.click(screen.getByRole("radio", { name: /Hot/ }));
    expect(screen.getByRole("radio", { name: /Hot/ })).toBeChecked();
    expect(screen.queryByText(isIn)).toBeNull();
    unmount();
    await participant({ value: 4 });
    expect(screen.getByText(isIn)).toBeVisible();
  });

  it("shows what waits for a line after a reload, too", async () => {
    const connection = aConnection({ view: aView() });
    connection.set({
      outbox: [{ id: aKey("read"), order: 1, at, command: { type: "read", value: 4 }, state: "waiting" }],
    });
    await participant({}, connection);
    expect(screen.getByRole("radio", { name: /Hot/ })).toBeChecked();
    expect(screen.queryByText(/is in/)).toBeNull();
  });

  it("shows the own reading after a reload", async () => {
    await participant({ value: 2 });
    expect(screen.getByRole("radio", { name: /Warm/ })).toBeChecked();
  });

  it("takes a refused reading back", async () => {
    const connection = aConnection({ view: aView() });
    connection.answer = { ok: false, refusal: refusal("time-up") };
    await participant({}, connection);
    await userEvent.click(screen.getByRole("radio", { name: /Hot/ }));
    await waitFor(() => expect(screen.getByRole("radio", { name: /Hot/ })).not.toBeChecked());
  });
});

describe("the facilitator of the temperature", () => {
  it("sees how many readings are in, and none of them", async () => {
    const view = aView({ cast: 4, present: { a: 3, b: 3, neutral: 1 } });
    await inSession(
      <Facilitator at={at} view={asking} settings={{ moment: "opening", askingMs: 0 }} />,
      aConnection({ view }),
    );
    expect(screen.getByText("4 of 7 readings are in")).toBeVisible();
  });
});

describe("the revealed temperature", () => {
  const bySide = { a: [0, 0, 1, 2, 0], b: [1, 2, 0, 0, 0] } as const;

  it("says how each side reads on average", async () => {
    const view = { step: "revealed", moment: "opening", picture: { count: 6, bySide } } as const;
    await inSession(<Participant at={at} view={view} me={{}} side="a" />, aConnection({ view: aView() }));
    expect(screen.getByText("3.7").closest("p")).toHaveTextContent(/^3\.7 on average$/);
    expect(screen.getByText("1.7")).toBeVisible();
  });

  it("stands at the close beside the first one", async () => {
    const first = { count: 6, bySide: { a: [0, 0, 0, 0, 3], b: [0, 0, 3, 0, 0] } } as const;
    const view = { step: "revealed", moment: "closing", picture: { count: 6, bySide }, first } as const;
    await inSession(<Participant at={at} view={view} me={{}} side="a" />, aConnection({ view: aView() }));
    expect(screen.getByRole("figure", { name: "At the start · 6 readings" })).toBeVisible();
    expect(screen.getByRole("figure", { name: "Now · 6 readings" })).toBeVisible();
    expect(screen.getByText("5.0")).toBeVisible();
    // One sentence, and what is seen of it is not read a second time.
    const read = screen.getByText("On average 5.0 at the start and 3.7 at the end");
    expect(read.parentElement?.querySelector("[aria-hidden]")).toHaveTextContent("5.03.7 on average, first and last");
  });

  it("says why no side is named when too few took part", async () => {
    const view = { step: "revealed", moment: "opening", picture: { count: 2, together: [0, 1, 1, 0, 0] } } as const;
    await inSession(<Participant at={at} view={view} me={{}} side="a" />, aConnection({ view: aView() }));
    expect(screen.getByText(/naming the sides could show what one or two people chose/)).toBeVisible();
  });

  it("says why it is the earlier one though people have answered again", async () => {
    const view = { step: "revealed", moment: "opening", picture: { count: 6, bySide } } as const;
    const { unmount } = await inSession(
      <Participant at={at} view={view} me={{}} side="a" />,
      aConnection({ view: aView() }),
    );
    expect(screen.queryByText(/so this one stands/)).toBeNull();
    unmount();
    const settings = { moment: "opening", askingMs: 0 } as const;
    const again = { ...view, stands: true } as const;
    const pages = [
      <Participant key="p" at={at} view={again} me={{}} side="a" />,
      <Facilitator key="f" at={at} view={again} settings={settings} />,
      <Screen key="s" view={again} />,
    ];
    for (const page of pages) {
      const shown = await inSession(page, aConnection({ view: aView() }));
      expect(screen.getByText(/One or two people may have come or left .* so this one stands/)).toBeVisible();
      shown.unmount();
    }
  });
});
