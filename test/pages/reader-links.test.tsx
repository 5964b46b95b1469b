import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { ReaderLinks } from "../../client/pages/facilitator/ReaderLinks.tsx";
import type { LinkId } from "../../shared/ids.ts";
import type { ReaderLink } from "../../shared/protocol/readerLinks.ts";
import { refusal } from "../../shared/refusal.ts";
import type { SeriesView } from "../../shared/session/series.ts";
import type { View } from "../../shared/session/view.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { inSession } from "../support/inSession.tsx";

afterEach(() => vi.unstubAllGlobals());

const glossary = { id: aKey("one") as string as LinkId, kind: "glossary", number: 1, until: "2026-12-24" } as const;
const report = { id: aKey("two") as string as LinkId, kind: "report", number: 2, until: "2026-12-01" } as const;
const entry = (key: string, stage: "temperature" | "pain-points", more = {}) =>
  ({ key: aKey(key), stage, plannedMs: 60_000, started: true, ...more }) as View["agenda"][number];
const agenda = [entry("a", "temperature"), entry("b", "pain-points", { title: "What hurts" })];

/** The panel; the server has these links, and answers the requests that change them with `answers` in turn. */
async function panel({
  links = [],
  answers = [],
  ...view
}: Partial<View> & { links?: readonly ReaderLink[]; answers?: readonly [number, object][] } = {}) {
  const left = [...answers];
  const fetched = vi.fn((_path: string, init?: RequestInit) => {
    const [status, body] = (init?.method && left.shift()) || ([200, { links }] as const);
    return Promise.resolve(new Response(JSON.stringify(body), { status }));
  });
  vi.stubGlobal("fetch", fetched);
  const connection = aConnection({ view: aView({ agenda, ...view }) });
  await inSession(<ReaderLinks secret="s3cret" linkTo={(path) => `https://parley.example${path}`} />, connection);
  const asked = () => {
    const [path, init] = fetched.mock.lastCall ?? [];
    return { path, method: init?.method, body: init?.body && JSON.parse(String(init.body)), headers: init?.headers };
  };
  return { asked };
}
const press = async (name: string | RegExp) => userEvent.click(await screen.findByRole("button", { name }));

describe("the panel of links to read", () => {
  it("[RL1] lists links by number with their last day, and asks for them with the secret in a header", async () => {
    const { asked } = await panel({ links: [glossary, report] });
    expect(await screen.findByText(/Glossary, link 1/)).toHaveTextContent("until Dec 24, 2026");
    expect(screen.getByText(/Report, link 2/)).toHaveTextContent("until Dec 1, 2026");
    expect(asked().path).toBe("/api/sessions/ACDEFGHJ/links");
    expect(asked().headers).toEqual({ Authorization: "Bearer s3cret" });
    expect(screen.queryByRole("button", { name: /^Copy/ })).toBeNull();
  });

  it("[RL1] [RL7] a new one is made for as long as was chosen, copied once with the secret behind the #, and is not in sight", async () => {
    const made = { secret: "n3wSecret", path: "/glossary/xyz", links: [report, glossary] };
    const { asked } = await panel({ answers: [[201, made]] });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "It works for" }), "7 days");
    await press("Make a link");
    expect(asked()).toMatchObject({ method: "POST", body: { kind: "glossary", days: 7 } });
    expect(await screen.findByText("The link is made: copy it now")).toBeVisible();
    expect(screen.getByText(/n3wSecret/)).not.toBeVisible();
    await userEvent.setup().click(screen.getByRole("button", { name: "Copy the link of “Glossary, link 1”" }));
    expect(await navigator.clipboard.readText()).toBe("https://parley.example/glossary/xyz#n3wSecret");
    expect(screen.queryByRole("button", { name: "Copy the link of “Report, link 2”" })).toBeNull();
    await press("Show as a QR code");
    expect(await screen.findByRole("img", { name: "QR code of “Glossary, link 1”" })).toBeVisible();
  });

  it("[RL1] a report has the sections that are ticked, and at least one", async () => {
    const made = { secret: "n3wSecret", path: "/report/xyz", links: [report] };
    const { asked } = await panel({ answers: [[201, made]] });
    expect(screen.queryByRole("group")).toBeNull();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "What it shows" }), "The report");
    const sections = within(screen.getByRole("group", { name: "What the report has in it" }));
    expect(sections.getAllByRole("checkbox")).toHaveLength(3);
    for (const name of ["Summary on one page", "Temperature", "What hurts"]) {
      await userEvent.click(sections.getByRole("checkbox", { name }));
    }
    expect(sections.getByText("Choose at least one section.")).toBeVisible();
    expect(screen.getByRole("button", { name: "Make a link" })).toBeDisabled();
    await userEvent.click(sections.getByRole("checkbox", { name: "What hurts" }));
    await press("Make a link");
    expect(asked().body).toEqual({ kind: "report", days: 30, sections: [agenda[1]?.key] });
  });

  it("[RL1] sections that were left out of a report keep nobody from making a link to the glossary", async () => {
    await panel({ agenda: [] });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "What it shows" }), "The report");
    await userEvent.click(screen.getByRole("checkbox"));
    expect(screen.getByRole("button", { name: "Make a link" })).toBeDisabled();
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "What it shows" }), "The glossary, as it grows");
    expect(screen.getByRole("button", { name: "Make a link" })).toBeEnabled();
  });

  it("[RL4] one is taken back after a question, by the keyboard too", async () => {
    const { asked } = await panel({ links: [glossary, report], answers: [[200, { links: [report] }]] });
    (await screen.findByRole("button", { name: "Take back “Glossary, link 1”" })).focus();
    await userEvent.keyboard("{Enter}");
    const dialog = screen.getByRole("dialog", { name: "Take back “Glossary, link 1”?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Take back" }));
    expect(asked()).toMatchObject({ method: "DELETE", path: `/api/sessions/ACDEFGHJ/links/${glossary.id}` });
    expect(await screen.findByText("The link is taken back")).toBeVisible();
    expect(screen.queryByText(/Glossary, link 1/)).toBeNull();
  });

  it("says why a link was not made, and makes it at the next press", async () => {
    const made = { secret: "n3wSecret", path: "/glossary/xyz", links: [glossary] };
    await panel({
      answers: [
        [409, { refusal: refusal("too-many-links") }],
        [201, made],
      ],
    });
    await press("Make a link");
    expect(await screen.findByText(refusal("too-many-links").message)).toBeVisible();
    await press("Make a link");
    expect(await screen.findByText("The link is made: copy it now")).toBeVisible();
    expect(screen.queryByText(refusal("too-many-links").message)).toBeNull();
  });

  it("[RL9] tells that readers of the session before read on here, where that one was named by its link", async () => {
    const series: SeriesView = { session: "Spring", agreed: 1, unsettled: 0, commitments: {} };
    await panel({ series: { ...series, linked: true } });
    expect(screen.getByText(/glossary of “Spring” reads on in the one of this session/)).toBeVisible();
  });

  it("[RL9] says nothing of the kind where the session before came as a file", async () => {
    await panel({ series: { session: "Spring", agreed: 1, unsettled: 0, commitments: {} } });
    expect(screen.queryByText(/reads on/)).toBeNull();
  });
});
