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

  it("[RL10] has each term with what it used to mean and every vote on it", async () => {
    openGlossary();
    const term = (await screen.findByRole("heading", { level: 3, name: "Done" })).closest("article") as HTMLElement;
    expect(term).toHaveTextContent("Live at the customer and billed");
    await userEvent.click(within(term).getByText("What it used to mean"));
    expect(within(term).getByText("Deployed")).toBeVisible();
    await userEvent.click(within(term).getByText("2 votes on this term"));
    expect(within(term).getByText("Too vague")).toBeVisible();
    expect(within(term).getByText("Operations: not accepted")).toBeVisible();
  });

  it("[RL8] names the sessions that went on from it, and with each version where it was voted on", async () => {
    const agreed = glossary.agreed.map(({ history, ...term }) => ({
      ...term,
      history: history.map((version, at) => ({ ...version, session: at === 0 ? "Spring" : "Autumn" })),
    }));
    openGlossary({ ...glossary, agreed, later: [{ session: "Autumn", on: "2026-11-24" }, { session: "Winter" }] });
    expect(await screen.findByText(/met 2 times since/)).toBeVisible();
    expect(screen.getByText("“Autumn” of Nov 24, 2026")).toBeVisible();
    expect(screen.getByText("“Winter”")).toBeVisible();
    await userEvent.click(screen.getByText("2 votes on this term"));
    expect(screen.getByText("Version 1 in “Spring”, not agreed")).toBeVisible();
    expect(screen.getByText("Version 2 in “Autumn”, agreed on Nov 24, 2026")).toBeVisible();
  });

  it("[RL10] is searched by parts of words, in whatever case and without accents", async () => {
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

  it("[RL10] is printed with all that is folded away on the screen, and folded again after that", async () => {
    openGlossary();
    await screen.findByRole("heading", { level: 3, name: "Done" });
    const folds = () => [...document.querySelectorAll("details")].map(({ open }) => open);
    dispatchEvent(new Event("beforeprint"));
    expect(folds()).toEqual([true, true]);
    dispatchEvent(new Event("afterprint"));
    expect(folds()).toEqual([false, false]);
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
      language: "en",
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

  const picture = {
    kind: "picture",
    title: "How hot it is: Sales 4.2, Operations 1.6",
    day: '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#fff" d="M0 0h9"/></svg>',
    night: '<svg xmlns="http://www.w3.org/2000/svg"><path fill="#000" d="M0 0h9"/></svg>',
    columns: [{ head: "Side" }, { head: "Mean", numeric: true }],
    rows: [["Sales", 4.2]],
  } as const;
  const openReport = (blocks: ReadReport["blocks"]) => {
    history.replaceState(null, "", "/report/s#s3cret");
    const fetched = fakeFetch(200, { language: "en", session: "Sales and operations", blocks });
    return { fetched, ...render(<Report session="s" />) };
  };
  const svgIn = (address: string | null | undefined) => decodeURIComponent(String(address).split(",", 2)[1] ?? "");

  it("has pictures that say what they show, by day, by night and on paper, and their numbers as a table", async () => {
    const { container } = openReport([picture]);
    const shown = await screen.findByRole("img", { name: picture.title });
    expect(svgIn(shown.getAttribute("src"))).toBe(picture.day);
    const sources = [...container.querySelectorAll("source")].map((one) => [one.media, svgIn(one.srcset)]);
    expect(sources).toEqual([
      ["print", picture.day],
      ["(prefers-color-scheme: dark)", picture.night],
    ]);
    const numbers = screen.getByText("The numbers of this picture");
    expect(screen.getByRole("cell", { name: "4.2", hidden: true })).not.toBeVisible();
    numbers.focus();
    await userEvent.click(numbers);
    expect(screen.getByRole("cell", { name: "4.2" })).toBeVisible();
  });

  it("is saved in each format that the server writes, with the secret in a header, and says when one did not arrive", async () => {
    openReport([{ kind: "heading", level: 1, text: "Sales and operations" }]);
    await screen.findByRole("heading", { level: 1 });
    const refused = fakeFetch(410, { refusal: refusal("link-revoked") });
    for (const name of ["PDF", "Word", "Web page", "Markdown", "CSV", "JSON"]) {
      await userEvent.click(screen.getByRole("button", { name }));
    }
    expect(refused.mock.calls.map(([path]) => path)).toEqual(
      ["pdf", "docx", "html", "md", "csv", "json"].map((format) => `/api/reports/s/report.${format}`),
    );
    expect(refused.mock.lastCall?.[1]?.headers).toEqual({ Authorization: "Bearer s3cret" });
    expect(await screen.findByText(refusal("link-revoked").message)).toBeVisible();
  });
});
