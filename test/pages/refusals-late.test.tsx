import { render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { refusal } from "../../shared/refusal.ts";

const texts = "../../client/i18n/serversRefusalText.ts";

/** A notice on a page that has just been loaded, with the texts of the server's refusals as `arriving` makes them. */
async function aNotice(arriving: () => Promise<object>) {
  vi.resetModules();
  vi.doMock(texts, arriving);
  const { WhyRefused } = await import("../../client/ui/WhyRefused.tsx");
  const notice = (code: Parameters<typeof refusal>[0]) => <WhyRefused refusal={{ ...refusal(code), message: "No." }} />;
  return { ...render(notice("duplicate")), notice };
}

afterEach(() => {
  vi.doUnmock(texts);
  vi.resetModules();
});

it("[LA13] says nothing until it can say it in the reader's language", async () => {
  let arrive = () => {};
  await aNotice(async () => {
    await new Promise<void>((resolve) => {
      arrive = resolve;
    });
    return vi.importActual(texts);
  });
  expect(screen.queryByRole("alert")).toBeNull();
  await vi.waitFor(() => {
    arrive();
    expect(screen.getByRole("alert")).toHaveTextContent("This is already on the list.");
  });
});

it("[LA13] says what the server said where its own texts do not arrive", async () => {
  const { rerender, notice } = await aNotice(() => Promise.reject(new Error("no network")));
  expect(await screen.findByRole("alert")).toHaveTextContent("No.");
  rerender(notice("unavailable"));
  expect(screen.getByRole("alert")).toHaveTextContent("The server cannot be reached right now.");
});
