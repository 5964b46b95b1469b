import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import MessageFormat from "@messageformat/core";
import { describe, expect, it } from "vitest";
import shell from "../../client/i18n/messages.en.json";
import { messages } from "../../client/i18n/messages.ts";
import refusalCatalogue from "../../client/i18n/refusals.messages.en.json";
import { refusalText } from "../../client/i18n/refusalText.ts";
import { type RefusalCode, refusal, refusals } from "../../shared/refusal.ts";

const files = readdirSync("client", { recursive: true, encoding: "utf8" }).filter((file) =>
  /(^|[/.])messages\.en\.json$/.test(file),
);
const read = (file: string) => JSON.parse(readFileSync(path.join("client", file), "utf8")) as Record<string, string>;

describe("catalogues", () => {
  it.each(files)("%s is made of messages that compile", (file) => {
    const format = new MessageFormat("en", { strict: true });
    for (const message of Object.values(read(file))) expect(() => format.compile(message)).not.toThrow();
  });

  it("fill in arguments and plurals", () => {
    const t = messages(shell);
    expect(t("field.left", { count: 1 })).toBe("1 character left");
    expect(t("field.left", { count: 12 })).toBe("12 characters left");
    expect(t("dots.put", { label: "Late handover" })).toBe("Put a dot on Late handover");
  });
});

describe("refusals", () => {
  it.each(Object.keys(refusals) as RefusalCode[])("%s has a message and says what to do", (code) => {
    const { message, action } = refusalText(refusal(code));
    expect(message).toMatch(/\.$/);
    expect(action).toMatch(/\.$/);
  });

  it("has no text for a code that does not exist", () => {
    const codes = Object.keys(refusalCatalogue).map((key) => key.replace(/\.(message|action)$/, ""));
    expect(codes.filter((code) => !(code in refusals))).toEqual([]);
  });

  it("falls back on the server's own words for a code that is newer than the page", () => {
    const newer = { ...refusal("duplicate"), code: "from-the-future" as RefusalCode, message: "No.", action: "Wait." };
    expect(refusalText(newer)).toEqual({ message: "No.", action: "Wait." });
  });
});
