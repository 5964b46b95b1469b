import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import Home from "../../client/pages/home/Home.tsx";
import { draftOf } from "../../shared/session/agendaDraft.ts";
import { readAgenda, writeAgenda } from "../../shared/session/agendaFile.ts";
import { agendaPage, anItem, choose, press } from "../support/agendaPage.tsx";
import { fakeFetch } from "../support/fakeFetch.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const first = anItem("First", 120_000);
const second = anItem("Second", 300_000);
const saved = writeAgenda([draftOf(second), draftOf(first)], "From the file");
const give = async (text: string) =>
  userEvent.upload(await screen.findByLabelText("Choose an agenda file"), new File([text], "ours.parley-agenda.json"));
const dialog = () => within(screen.getByRole("dialog", { name: "Load an agenda" }));

describe("an agenda file in the editor", () => {
  it("is saved with the title of the session in its name, and reads back", async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return "blob:it";
    });
    const clicked = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
    await agendaPage([first, second], { title: "Spring & sales" });
    await choose("Save or load the agenda as a file", /^Save/);
    await vi.waitFor(() => expect(clicked).toHaveBeenCalled());
    expect((clicked.mock.contexts[0] as HTMLAnchorElement).download).toBe("spring-sales.parley-agenda.json");
    expect(readAgenda((await blobs[0]?.text()) ?? "").agenda).toEqual({
      title: "Spring & sales",
      stages: [draftOf(first), draftOf(second)],
    });
  });

  it("[AG6] takes the place of what comes after the current stage, is shown before, and can be undone", async () => {
    const { connection } = await agendaPage([first, second], { at: first.key });
    await choose("Save or load the agenda as a file", /^Load/);
    expect(await screen.findByText(/takes the place of the one stage after “First”/)).toBeVisible();
    expect(dialog().getByRole("button", { name: "Load it as the rest" })).toBeDisabled();
    await give(saved);
    expect(await dialog().findByText("2 stages are in it:")).toBeVisible();
    await press("Load it as the rest");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "agenda-load", items: [draftOf(second), draftOf(first)] });
    await press("Undo");
    expect(connection.sent.at(-1)?.command).toEqual({ type: "agenda-load", items: [draftOf(second)] });
  });

  it("says beforehand when something goes that nothing brings back", async () => {
    const { connection } = await agendaPage([first, second], { at: first.key, startedIn: ["First", "Second"] });
    await choose("Save or load the agenda as a file", /^Load/);
    expect(await screen.findByText(/The room has been in some of them/)).toBeVisible();
    await give(saved);
    await press("Load it as the rest");
    expect(connection.sent).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("says beforehand that what people write before the meeting would go", async () => {
    await agendaPage([first, second], { phase: "prework", startedIn: ["Second"] });
    await choose("Save or load the agenda as a file", /^Load/);
    expect(await screen.findByText(/What people have written there, and your notes, go with them/)).toBeVisible();
    await give(saved);
    await press("Load this agenda");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("[AG9] names the place of each fault, and takes nothing over", async () => {
    const { connection } = await agendaPage([first, second]);
    await choose("Save or load the agenda as a file", /^Load/);
    await give(
      saved.replace('"askingMs": 300000', '"askingsMs": 300000').replace('"warnMs": 30000', '"warnMs": "soon"'),
    );
    const faults = (await dialog().findAllByRole("listitem")).map(({ textContent }) => textContent);
    expect(faults).toEqual([
      "Stage 1 → settings → askingsMs: Parley does not know this. Is it misspelt?",
      "Stage 1 → warnMs: It has to be of another kind: number.",
    ]);
    expect(dialog().getByRole("button", { name: "Load this agenda" })).toBeDisabled();
    expect(connection.sent).toEqual([]);
    await give(saved);
    expect(await dialog().findByText("2 stages are in it:")).toBeVisible();
  });

  it("is not read where it is larger than an agenda can be", async () => {
    await agendaPage([first]);
    await choose("Save or load the agenda as a file", /^Load/);
    await give("x".repeat(100_001));
    expect(await dialog().findByText(/larger than an agenda can be/)).toBeVisible();
  });
});

describe("an agenda file on the home page", () => {
  const start = async () => {
    render(<Home />);
    await userEvent.click(await screen.findByRole("radio", { name: "From a file" }));
  };

  it("[AG11] starts a session with it, under the title that it had", async () => {
    const fetched = fakeFetch(201, { code: "ACDEFGHJ", secret: "s3cret" });
    await start();
    await give(saved);
    await screen.findByText("2 stages are in it:");
    expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("From the file");
    await userEvent.click(screen.getByRole("button", { name: "Create the session" }));
    const body = JSON.parse(String(fetched.mock.calls[0]?.[1]?.body));
    expect(body).toMatchObject({ agenda: [draftOf(second), draftOf(first)], title: "From the file" });
    expect(body).not.toHaveProperty("template");
  });

  it("asks for a file before it creates a session without one", async () => {
    const fetched = fakeFetch(201, {});
    await start();
    await screen.findByLabelText("Choose an agenda file");
    await userEvent.click(screen.getByRole("button", { name: "Create the session" }));
    expect(screen.getByRole("alert")).toHaveTextContent("Choose an agenda file first");
    expect(fetched).not.toHaveBeenCalled();
  });
});
