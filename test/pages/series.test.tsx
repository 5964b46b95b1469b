import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { CreateSession } from "../../client/pages/home/CreateSession.tsx";
import { toContinue } from "../../client/series/continuing.ts";
import EarlierCommitments from "../../client/series/EarlierCommitments.tsx";
import { parseFacilitatorLink } from "../../client/series/FromEarlier.tsx";
import NextSession from "../../client/series/NextSession.tsx";
import Trend from "../../client/series/Trend.tsx";
import type { Day } from "../../shared/day.ts";
import type { SeriesView } from "../../shared/session/series.ts";
import { aConnection, aView } from "../support/aConnection.ts";
import { agreedEarlier } from "../support/broughtTerms.ts";
import { fakeFetch } from "../support/fakeFetch.ts";
import { inSession } from "../support/inSession.tsx";
import { asFacilitator, asParticipant, inReport } from "../support/vocabularyPage.tsx";
import { vocabularyRoom } from "../support/vocabularyRoom.ts";

afterEach(() => vi.unstubAllGlobals());

const glossary = {
  format: "parley-glossary",
  formatVersion: 1,
  session: "Spring",
  on: "2026-05-01",
  sides: { a: "Vertrieb", b: "Betrieb" },
  agreed: [{ term: "Done", definition: "shipped", on: "2026-05-01" }],
  open: [{ term: "Urgent" }, { term: "Go-live" }],
  parked: [],
};
const asFile = (data: unknown, name = "glossary.json") =>
  new File([JSON.stringify(data)], name, { type: "application/json" });

async function opened() {
  render(<CreateSession />);
  await userEvent.click(screen.getByText("Continue from an earlier session"));
  return screen.findByLabelText("Choose report.json or glossary.json");
}

describe("the create page", () => {
  it("[SR2] shows what comes along from a file, takes over the names of the sides, and sends it", async () => {
    const input = await opened();
    await userEvent.upload(input, asFile(glossary));
    expect(await screen.findByText(/From “Spring” of/)).toBeVisible();
    expect(screen.getByText("1 agreed term, to be confirmed")).toBeVisible();
    expect(screen.getByText("2 open terms, back on the table")).toBeVisible();
    expect(screen.getByRole("textbox", { name: "One side" })).toHaveValue("Vertrieb");
    const fetched = fakeFetch(201, { code: "ACDEFGHJ", secret: "s3cret" });
    await userEvent.click(screen.getByRole("button", { name: "Create the session" }));
    expect(JSON.parse(String(fetched.mock.calls[0]?.[1]?.body))).toMatchObject({
      sides: { a: "Vertrieb", b: "Betrieb" },
      from: { file: glossary },
    });
  });

  it("[SR2] says what is wrong with a file, and where, and takes nothing of it", async () => {
    const input = await opened();
    await userEvent.upload(input, asFile({ ...glossary, open: [{ term: "" }] }));
    expect(await screen.findByText(/open → 0/)).toBeVisible();
    const fetched = fakeFetch(201, { code: "ACDEFGHJ", secret: "s3cret" });
    await userEvent.click(screen.getByRole("button", { name: "Create the session" }));
    expect(JSON.parse(String(fetched.mock.calls[0]?.[1]?.body))).not.toHaveProperty("from");
  });

  it("[SR3] says so of a rehearsal", async () => {
    await userEvent.upload(await opened(), asFile({ ...glossary, rehearsal: true }));
    expect(await screen.findByText(/This file is of a rehearsal/)).toBeVisible();
  });

  it("[SR1] looks at an earlier session by its link, with the secret in a header", async () => {
    await opened();
    const fetched = fakeFetch(200, { ...glossary, format: "parley-report", sections: [] });
    await userEvent.type(
      screen.getByRole("textbox", { name: "Its facilitator link" }),
      "https://parley.example/f/ACDEFGHJK#s3cret",
    );
    await userEvent.click(screen.getByRole("button", { name: "Look what comes along" }));
    expect(await screen.findByText(/From “Spring”/)).toBeVisible();
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe("/api/sessions/ACDEFGHJK/exports/report.json");
    expect(init?.headers).toEqual({ Authorization: "Bearer s3cret" });
    await userEvent.click(screen.getByRole("button", { name: "Create the session" }));
    expect(JSON.parse(String(fetched.mock.calls[1]?.[1]?.body)).from).toEqual({ code: "ACDEFGHJK", secret: "s3cret" });
  });

  it("[SR1] says what a link looks like where this can be none", async () => {
    await opened();
    const field = screen.getByRole("textbox", { name: "Its facilitator link" });
    await userEvent.type(field, "https://parley.example/j/ACDEFGHJK");
    await userEvent.click(screen.getByRole("button", { name: "Look what comes along" }));
    expect(field).toHaveAccessibleDescription(/A facilitator link looks like/);
    expect(parseFacilitatorLink("/f/ACDEFGHJK")).toBeNull();
  });

  it("[SR1] comes from the end of a session with that session chosen, and no address has its secret", async () => {
    history.replaceState(toContinue("ACDEFGHJK", "s3cret"), "", "/");
    fakeFetch(200, { ...glossary, format: "parley-report", sections: [] });
    render(<CreateSession />);
    expect(await screen.findByText(/From “Spring”/)).toBeVisible();
    expect(location.href).not.toContain("s3cret");
    history.replaceState(null, "", "/");
  });
});

const series: SeriesView = {
  session: "Spring",
  agreed: 1,
  unsettled: 2,
  commitments: {
    0: { text: "I sit in on two calls", owners: [{ name: "Olga", on: "2026-05-20" as Day }], session: "Spring" },
    1: {
      text: "I answer tickets",
      owners: [{ name: "Sam", on: "2026-06-01" as Day }],
      session: "Winter",
      answer: "kept",
    },
  },
};

describe("commitments of earlier sessions", () => {
  it("[SR6] are answered by the facilitator, and an answer is taken back by pressing it again", async () => {
    const { connection } = await inSession(<EarlierCommitments canAnswer />, aConnection({ view: aView({ series }) }));
    const [first, second] = screen.getAllByRole("listitem");
    await userEvent.click(within(first as HTMLElement).getByRole("button", { name: "Not yet" }));
    await userEvent.click(within(second as HTMLElement).getByRole("button", { name: "Kept", pressed: true }));
    expect(connection.sent.map(({ command }) => command)).toEqual([
      { type: "check-commitment", commitment: 0, answer: "not-yet" },
      { type: "check-commitment", commitment: 1 },
    ]);
  });

  it("[SR6] are seen by everybody else with the answer, and without a button", async () => {
    await inSession(<EarlierCommitments />, aConnection({ view: aView({ series }) }));
    expect(screen.getByText(/Olga, by/)).toBeVisible();
    expect(screen.getByText("Kept")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
  });
});

it("[SR8] the trend has a row for each session, this one last, and what a side gave on average", async () => {
  const earlier = { a: [0, 0, 0, 1, 2], b: [0, 1, 2, 0, 0] } as const;
  await inSession(
    <Trend
      trend={[
        { session: "Spring", on: "2026-05-01" as Day, moment: "opening", picture: { count: 6, bySide: earlier } },
      ]}
      now={{ count: 4, together: [2, 2, 0, 0, 0] }}
      moment="opening"
    />,
    aConnection({ view: aView({ title: "Autumn" }) }),
  );
  const cells = screen
    .getAllByRole("row")
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    );
  expect(cells).toEqual([
    ["4.7", "2.7", "–"],
    ["–", "–", "1.5"],
  ]);
  expect(screen.getByRole("row", { current: true })).toHaveTextContent("Autumn");
});

it("[SR3] a session that people took part in leads to the next one, and a rehearsal does not", async () => {
  const ended = await inSession(<NextSession secret="s3cret" />, aConnection({ view: aView({ phase: "ended" }) }));
  await userEvent.click(screen.getByRole("button", { name: "Start the next session from this one" }));
  expect(location.pathname).toBe("/");
  expect(history.state).toEqual(toContinue("ACDEFGHJ", "s3cret"));
  ended.unmount();
  await inSession(<NextSession secret="s3cret" />, aConnection({ view: aView({ phase: "ended", rehearsal: true }) }));
  expect(screen.queryByRole("button")).toBeNull();
  act(() => history.replaceState(null, "", "/"));
});

describe("an earlier agreement", () => {
  function confirming() {
    const room = vocabularyRoom();
    room.does("facilitator", { type: "bring-terms", terms: [agreedEarlier("Done", { definition: "shipped" })] });
    return room;
  }

  it("[VO37] is put to the vote by the facilitator, who is told what it is", async () => {
    const room = confirming();
    room.moves("agree");
    const { connection } = await asFacilitator(room);
    expect(screen.getByText(/Only a vote of this room renews it/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Ask whether it still holds" }));
    expect(connection.sent[0]?.command).toEqual({ type: "confirm", term: room.named("Done") });
  });

  it("[VO35] is shown to everybody with its day, before and during the vote, and in the report", async () => {
    const room = confirming();
    const { again } = await asParticipant(room);
    expect(screen.getByText("shipped")).toBeVisible();
    room.moves("agree");
    await again();
    expect(screen.getByText(/Agreed on .*2026, to be confirmed/)).toBeVisible();
    room.does("facilitator", { type: "confirm", term: room.named("Done") });
    await again();
    expect(screen.getByText(/Agreed on .*2026\. Does it still hold\?/)).toBeVisible();
    await inReport(room);
    expect(screen.getByText(/not confirmed again in this one/)).toBeVisible();
  });
});
