import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import ImportTerms from "../../client/stages/shared-vocabulary/ImportTerms.tsx";
import type { ImportPreview } from "../../shared/protocol/importing.ts";
import { aConnection, aKey, aView } from "../support/aConnection.ts";
import { fakeFetch } from "../support/fakeFetch.ts";
import { inSession } from "../support/inSession.tsx";

afterEach(() => vi.unstubAllGlobals());

const preview: ImportPreview = {
  format: "csv",
  terms: [
    { place: { line: 2 }, term: { term: "Done", status: "agreed", definition: "Live and billed", on: "2026-11-24" } },
    { place: { line: 3 }, term: { term: "urgents", status: "open" }, duplicate: { of: "session", term: "Urgent" } },
  ],
  faults: [],
};

async function drawn() {
  const onClose = vi.fn();
  await inSession(<ImportTerms at={aKey("vocabulary")} onClose={onClose} />, aConnection({ view: aView({}) }));
  return { onClose };
}
const give = (text: string, name: string) =>
  userEvent.upload(screen.getByLabelText("Choose a file"), new File([text], name));
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("importing terms", () => {
  it("[IM8] shows what is in a file, with duplicates to merge or leave out, before it brings anything in", async () => {
    const fetched = fakeFetch(200, preview);
    const { onClose } = await drawn();
    expect(button("Bring in")).toBeDisabled();
    await give("Term\nDone\nurgents", "ours.csv");
    expect(fetched.mock.calls[0]?.[0]).toMatch(/imports\/[\w-]+\?name=ours\.csv$/);
    expect(await screen.findByText(/2 terms are in it/)).toBeVisible();
    const [, done, urgent] = screen.getAllByRole("row");
    expect(within(done as HTMLElement).getByText("to be confirmed")).toBeVisible();
    expect(within(done as HTMLElement).getByText("line 2")).toBeVisible();
    expect(within(urgent as HTMLElement).getByText(/becomes one with “Urgent”, which is here already/)).toBeVisible();
    await userEvent.click(button("Bring in 2 terms"));
    expect(JSON.parse(String(fetched.mock.calls[1]?.[1]?.body))).toMatchObject({
      terms: [{ term: "Done" }, { term: "urgents" }],
      duplicates: "merge",
    });
    await vi.waitFor(() => expect(onClose).toHaveBeenCalled());
  });

  it("[IM8] leaves out what is not wanted, and then merges nothing", async () => {
    const fetched = fakeFetch(200, preview);
    await drawn();
    await userEvent.type(screen.getByLabelText("Or paste a list"), "Done{Enter}urgents");
    await userEvent.click(button("Look at the list"));
    expect(fetched.mock.calls[0]?.[0]).toMatch(/name=pasted\.txt$/);
    await userEvent.click(await screen.findByRole("checkbox", { name: "Bring in “urgents”" }));
    await userEvent.click(button("Bring in one term"));
    expect(JSON.parse(String(fetched.mock.calls[1]?.[1]?.body))).toMatchObject({
      terms: [{ term: "Done" }],
      duplicates: "refuse",
    });
  });

  it("[IM8] names each fault by its place, and brings in the rest only when told to", async () => {
    fakeFetch(200, {
      ...preview,
      faults: [{ place: { line: 4 }, field: "term", code: "too-long", expected: 60 }],
    } satisfies ImportPreview);
    await drawn();
    await give("…", "ours.csv");
    expect(await screen.findByText("line 4: Term:")).toBeVisible();
    expect(screen.getByText(/It is longer than 60 characters/)).toBeVisible();
    expect(button("Bring in 2 terms")).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: "Leave out what is wrong, and bring in the rest" }));
    expect(button("Bring in 2 terms")).toBeEnabled();
  });

  it("[IM8] says why a file cannot be read, and why terms were refused", async () => {
    fakeFetch(200, {
      format: "tbx",
      terms: [],
      faults: [{ place: { line: 1 }, code: "doctype" }],
    } satisfies ImportPreview);
    await drawn();
    await give("<!DOCTYPE", "ours.tbx");
    expect(await screen.findByText(/declares a document type/)).toBeVisible();
    expect(button("Bring in")).toBeDisabled();
    fakeFetch(409, { refusal: { code: "wrong-step", message: "", action: "", retry: false } });
    await give("Done", "ours.txt");
    expect(await screen.findByText("The room has moved on to another step.")).toBeVisible();
  });
});
