import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import Home from "../../client/pages/home/Home.tsx";
import { refusal } from "../../shared/refusal.ts";
import { fakeFetch } from "../support/fakeFetch.ts";

afterEach(() => vi.unstubAllGlobals());

describe("joining by code", () => {
  it("takes a code as people type it", async () => {
    render(<Home />);
    await userEvent.type(screen.getByRole("textbox", { name: "Session code" }), "acde fghj{Enter}");
    expect(location.pathname).toBe("/j/ACDEFGHJ");
  });

  it("says what a code looks like when this can be none", async () => {
    render(<Home />);
    await userEvent.type(screen.getByRole("textbox", { name: "Session code" }), "acde");
    await userEvent.click(screen.getByRole("button", { name: "Join" }));
    expect(screen.getByRole("alert")).toHaveTextContent("nine letters and digits");
    expect(location.pathname).toBe("/");
  });
});

describe("creating a session", () => {
  it("needs one press, and keeps the secret behind the #", async () => {
    const fetched = fakeFetch(201, { code: "ACDEFGHJ", secret: "s3cret" });
    render(<Home />);
    await userEvent.click(await screen.findByRole("button", { name: "Create the session" }));
    expect(JSON.parse(String(fetched.mock.calls[0]?.[1]?.body))).toEqual({
      template: "essentials",
      title: "Sales meets operations",
      sides: { a: "Sales", b: "Operations" },
      language: "en",
    });
    expect(location.pathname).toBe("/f/ACDEFGHJ");
    expect(location.hash).toBe("#s3cret");
  });

  it("asks for two names that differ", async () => {
    const fetched = fakeFetch(201, {});
    render(<Home />);
    const other = await screen.findByRole("textbox", { name: "The other side" });
    await userEvent.clear(other);
    await userEvent.type(other, "sales");
    await userEvent.click(await screen.findByRole("button", { name: "Create the session" }));
    expect(other).toHaveAccessibleDescription("The two sides need different names.");
    expect(fetched).not.toHaveBeenCalled();
  });

  it("keeps what was typed over a reload", async () => {
    const before = render(<Home />);
    const title = await screen.findByRole("textbox", { name: "Title" });
    await userEvent.clear(title);
    await userEvent.type(title, "Quarterly");
    before.unmount();
    render(<Home />);
    expect(await screen.findByRole("textbox", { name: "Title" })).toHaveValue("Quarterly");
  });

  it("says why it did not work", async () => {
    fakeFetch(429, { refusal: refusal("too-many") });
    render(<Home />);
    await userEvent.click(await screen.findByRole("button", { name: "Create the session" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("That was too much at once.");
  });
});
