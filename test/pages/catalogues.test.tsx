import MessageFormat from "@messageformat/core";
import { parse, type Token } from "@messageformat/parser";
import { describe, expect, it } from "vitest";
import controls from "../../client/i18n/controls.messages.en.json";
import { messages } from "../../client/i18n/messages.ts";
import refusalCatalogue from "../../client/i18n/refusals.messages.en.json";
import { localRefusalText } from "../../client/i18n/refusalText.ts";
import { serversRefusalText } from "../../client/i18n/serversRefusalText.ts";
import { type Language, languageCodes } from "../../shared/languages.ts";
import { isLocalRefusal } from "../../shared/localRefusals.ts";
import { type RefusalCode, refusal, refusals } from "../../shared/refusal.ts";
import { type Catalogues, cataloguesIn, englishCatalogues } from "../support/catalogues.ts";

describe("catalogues", () => {
  it.each(Object.entries(englishCatalogues))("%s is made of messages that compile", (_, catalogue) => {
    const format = new MessageFormat("en", { strict: true });
    for (const message of Object.values(catalogue)) expect(() => format.compile(message)).not.toThrow();
  });

  it("fill in arguments and plurals", () => {
    const t = messages(controls);
    expect(t("field.left", { count: 1 })).toBe("1 character left");
    expect(t("field.left", { count: 12 })).toBe("12 characters left");
    expect(t("dots.put", { label: "Late handover" })).toBe("Put a dot on Late handover");
  });
});

const format = (language: Language) => new MessageFormat(language, { strict: true });
const argumentsIn = (tokens: readonly Token[]): string[] =>
  tokens.flatMap((token) => [
    ...("arg" in token ? [token.arg] : []),
    ...("cases" in token ? token.cases.flatMap((one) => argumentsIn(one.tokens)) : []),
  ]);
const argumentsOf = (message: string) => [...new Set(argumentsIn(parse(message)))].sort();
const pluralsIn = (tokens: readonly Token[]): string[][] =>
  tokens.flatMap((token) =>
    "cases" in token
      ? [
          ...(token.type === "plural" ? [token.cases.map(({ key }) => key)] : []),
          ...token.cases.flatMap((one) => pluralsIn(one.tokens)),
        ]
      : [],
  );

describe.each(languageCodes.filter((code) => code !== "en"))("[LA3] in %s", (language) => {
  const theirs = cataloguesIn(language);

  it("there is every message, and no other", () => {
    const keys = (of: Catalogues) =>
      Object.entries(of).flatMap(([name, catalogue]) => Object.keys(catalogue).map((key) => `${name} ${key}`));
    expect(keys(theirs).sort()).toEqual(keys(englishCatalogues).sort());
  });

  it("each message compiles, takes the arguments that the English one takes, and has all plurals", () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    const wrong: string[] = [];
    for (const [name, catalogue] of Object.entries(englishCatalogues)) {
      for (const [key, english] of Object.entries(catalogue)) {
        const message = theirs[name]?.[key] ?? "";
        expect(() => format(language).compile(message), `${name} ${key}`).not.toThrow();
        const lacks = pluralsIn(parse(message)).some((cases) => pluralCategories.some((one) => !cases.includes(one)));
        if (lacks || argumentsOf(message).join() !== argumentsOf(english).join()) wrong.push(`${name} ${key}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe("refusals", () => {
  it.each(Object.keys(refusals) as RefusalCode[])("%s has a message and says what to do", (code) => {
    const { message, action } = isLocalRefusal(code) ? localRefusalText(code) : serversRefusalText(refusal(code));
    expect(message).toMatch(/\.$/);
    expect(action).toMatch(/\.$/);
  });

  it("has no text for a code that does not exist", () => {
    const codes = Object.keys(refusalCatalogue).map((key) => key.replace(/\.(message|action)$/, ""));
    expect(codes.filter((code) => !(code in refusals))).toEqual([]);
  });

  it("falls back on the server's own words for a code that is newer than the page", () => {
    const newer = { ...refusal("duplicate"), code: "from-the-future" as RefusalCode, message: "No.", action: "Wait." };
    expect(serversRefusalText(newer)).toEqual({ message: "No.", action: "Wait." });
  });
});
