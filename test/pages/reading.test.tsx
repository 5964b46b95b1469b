import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import Glossary from "../../client/pages/glossary/Glossary.tsx";
import Report from "../../client/pages/report/Report.tsx";
import type { ReadGlossary, ReadReport } from "../../shared/protocol/readerLinks.ts";
import { refusal } from "../../shared/refusal.ts";
import { fakeFetch } from "../support/fakeFetch.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

const accepted = { accepted: true, counts: { agree: 3, liveWith: 1, object: 0 } };
const glossary: ReadGlossary = {
  session: "Sales and operations",
  sides: { a: "Sales", b: "Operations" },
  agreed: [
    {
      term: "Done",
      also: ["Finished"],
      definition: "Live at the customer and billed",
      usage: "In status reports",
      meant: { a: ["Signed"], b: ["Deployed"] },
      history: [
        {
          version: 1,
          definition: "Delivered",
          passed: false,
          agreed: false,
          objections: ["Too vague"],
          tally: { a: accepted, b: { accepted: false } },
        },
        {
          version: 2,
          definition: "Live at the customer and billed",
          passed: true,
          agreed: true,
          on: "2026-11-24",
          objections: [],
          tally: { a: accepted, b: accepted },
        },
      ],
      tally: { a: accepted, b: accepted },
      version: 2,
      on: "2026-11-24",
    },
  ],
  open: [{ term: "Priorité", also: [], meant: {}, history: [], drafts: [{ definition: "Today" }], objections: [] }],
  parked: [],
};

function openGlossary(body: unknown = glossary, status = 200) {
  history.replaceState(null, "", "/glossary/s#s3cret");
  const fetched = fakeFetch(status, body);
  render(<Glossary session="s" />);
  return { fetched };
}

describe("the glossary by a read-only link", () => {
  it("[RL7] is asked for with the secret in a header, and the address that is asked has none", async () => {
    const { fetched } = openGlossary();
    expect(await screen.findByRole("heading", { level: 1, name: /Sales and operations/ })).toBeVisible();
    const [path, init] = fetched.mock.calls[0] ?? [];
    expect(path).toBe("/api/glossaries/s");
    expect(init?.headers).toEqual({ Authorization: "Bearer s3cret" });
  });

  it("has a term of an imported file that does not tell how the sides voted", async () => {
    const agreed = glossary.agreed.map(({ tally: _, history, ...term }) => ({
      ...term,
      history: history.map(({ tally: _, ...version }) => version),
    }));
    openGlossary({ ...glossary, agreed });
    const imported = (await screen.findByRole("heading", { level: 3, name: "Done" })).closest("article") as HTMLElement;
    expect(imported).toHaveTextContent("Live at the customer and billed");
    expect(imported).not.toHaveTextContent("Operations:");
  });

  it("has each term with what it used to mean and every vote on it", async () => {
    openGlossary();
    const term = (await screen.findByRole("heading", { level: 3, name: "Done" })).closest("article") as HTMLElement;
    expect(term).toHaveTextContent("Live at the customer and billed");
    await userEvent.click(within(term).getByText("What it used to mean"));
    expect(within(term).getByText("Deployed")).toBeVisible();
    await userEvent.click(within(term).getByText("2 votes on this term"));
    expect(within(term).getByText("Too vague")).toBeVisible();
    expect(within(term).getByText("Operations: not accepted")).toBeVisible();
  });

  it("is searched by parts of words, in whatever case and without accents", async () => {
    openGlossary();
    const field = await screen.findByRole("searchbox", { name: "Search the terms" });
    await userEvent.type(field, "priorite");
    expect(await screen.findByText("1 term")).toBeVisible();
    expect(screen.queryByRole("heading", { name: "Done" })).toBeNull();
    await userEvent.clear(field);
    await userEvent.type(field, "FINISH billed");
    expect(await screen.findByRole("heading", { name: "Done" })).toBeVisible();
    await userEvent.type(field, " nowhere");
    expect(await screen.findByText("No term has these words in it")).toBeVisible();
  });

  it("[RL4] says what has become of a link that was taken back, and who can help", async () => {
    openGlossary({ refusal: refusal("link-revoked") }, 410);
    expect(await screen.findByRole("heading", { name: "This link has been taken back" })).toBeVisible();
    expect(screen.getByText(/Whoever gave it to you/)).toBeVisible();
  });

  it("an address without its secret asks nobody", async () => {
    history.replaceState(null, "", "/glossary/s");
    const fetched = fakeFetch(200, glossary);
    render(<Glossary session="s" />);
    expect(await screen.findByText(/including what follows the #/)).toBeVisible();
    expect(fetched).not.toHaveBeenCalled();
  });
});

describe("the report by a read-only link", () => {
  it("shows what the files are written of", async () => {
    history.replaceState(null, "", "/report/s#s3cret");
    const report: ReadReport = {
      session: "Sales and operations",
      blocks: [
        { kind: "heading", level: 1, text: "Sales and operations" },
        { kind: "paragraph", text: "What the room has seen." },
        { kind: "facts", facts: [{ label: "Usage", texts: ["In reports"] }] },
        { kind: "list", items: ["One", "One"] },
        { kind: "table", columns: [{ head: "Term" }, { head: "Votes", numeric: true }], rows: [["Done", 7]] },
      ],
    };
    const fetched = fakeFetch(200, report);
    render(<Report session="s" />);
    expect(await screen.findByRole("heading", { level: 1, name: "Sales and operations" })).toBeVisible();
    expect(fetched.mock.calls[0]?.[0]).toBe("/api/reports/s");
    expect(screen.getAllByText("One")).toHaveLength(2);
    expect(screen.getByRole("cell", { name: "7" })).toBeVisible();
  });
});
