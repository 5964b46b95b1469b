import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { hydrateRoot, type Root } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { App } from "../../client/App.tsx";
import { home, waiting } from "../../client/firstPaint/markup.tsx";

const place = document.createElement("div");
let root: Root | undefined;
afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
  place.remove();
  document.documentElement.hidden = false;
});

/** The home page as the build paints it, before any script. */
async function painted(): Promise<void> {
  place.innerHTML = await home();
  document.body.append(place);
}

/** The app takes over what is there. Resolves to what it could not make sense of. */
async function takenOver(): Promise<unknown[]> {
  const faults: unknown[] = [];
  await act(async () => {
    root = hydrateRoot(place, <App />, { onRecoverableError: (error) => faults.push(error) });
  });
  await screen.findByRole("button", { name: "Create the session" });
  return faults;
}

const codeField = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Session code" });

describe("the home page before its script", () => {
  it("[WB14] says what it is, and sends a code on", async () => {
    await painted();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Two sides. One language.");
    const form = codeField().form;
    expect([form?.method, form?.getAttribute("action"), codeField().name]).toEqual(["get", "/j", "code"]);
  });

  it("[WB14] offers nothing else that would do nothing yet", async () => {
    await painted();
    expect(screen.getAllByRole("button").map((button) => button.textContent)).toEqual(["Join"]);
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(screen.queryAllByRole("radio")).toEqual([]);
  });

  it("[WB14] becomes the app in its place, with what was typed meanwhile", async () => {
    await painted();
    const [heading, field] = [screen.getByRole("heading", { level: 1 }), codeField()];
    field.focus();
    field.value = "acde fg";
    expect(await takenOver()).toEqual([]);
    expect(screen.getByRole("heading", { level: 1 })).toBe(heading);
    expect(codeField()).toBe(field);
    expect(field).toHaveFocus();
    await userEvent.type(field, "hj{Enter}");
    expect(location.pathname).toBe("/j/ACDEFGHJ");
  });

  it("[WB14] has what this device keeps once it is the app", async () => {
    localStorage.setItem("parley/home/draft/title", "Quarterly");
    await painted();
    expect(await takenOver()).toEqual([]);
    expect(screen.getByRole("textbox", { name: "Title" })).toHaveValue("Quarterly");
  });
});

it("[WB14] every other page comes with the outline that it shows until it knows more", async () => {
  place.innerHTML = await waiting();
  document.body.append(place);
  expect(screen.getByRole("status")).toHaveTextContent("Loading");
});

it.each(["home", "waiting"] as const)(
  "[WB1] what is painted first brings no script and no style along: %s",
  async (which) => {
    const markup = await { home, waiting }[which]();
    expect(markup).not.toMatch(/<script|<style|<template| style=| on\w+=/i);
  },
);

describe("what runs before the first paint", () => {
  afterEach(() => vi.resetModules());

  it("[LA2] goes to the page in the language chosen on this device, and shows none before", async () => {
    localStorage.setItem("parley/language", "de");
    const replace = vi.spyOn(location, "replace").mockImplementation(() => {});
    await import("../../client/firstPaint/start.ts");
    expect(String(replace.mock.calls[0]?.[0])).toMatch(/\/\?language=de$/);
    expect(document.documentElement.hidden).toBe(true);
  });

  it("[LA2] leaves the page in sight where it is the right one", async () => {
    const replace = vi.spyOn(location, "replace").mockImplementation(() => {});
    await import("../../client/firstPaint/start.ts");
    expect(replace).not.toHaveBeenCalled();
    expect(document.documentElement.hidden).toBe(false);
  });
});
