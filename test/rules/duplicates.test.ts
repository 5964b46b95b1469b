import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languageCodes } from "../../shared/languages.ts";
import { isSameTerm, similarPairs, termKey } from "../../shared/stages/shared-vocabulary/duplicates.ts";
import { withoutPlural, withPlurals } from "../../shared/stages/shared-vocabulary/plurals.ts";
import { id, short } from "../support/vocabularyRoom.ts";

const pairsOf = (...terms: string[]): string[] =>
  similarPairs(terms.map((term, at) => [id(String(at)), term])).map((pair) =>
    pair.map((at) => terms[Number(short(at))]).join(" = "),
  );

describe("the same term", () => {
  it.each([
    ["case", "Done", "dONE"],
    ["case in German", "Maß", "MASS"],
    ["a plural", "Committed date", "committed dates"],
    ["a plural of an abbreviation", "SLA", "SLAs"],
    ["a plural in -ies", "policy", "policies"],
    ["a plural in -ies of a word in -ie", "movie", "movies"],
    ["a plural in -es", "status", "statuses"],
    ["a plural in -ches", "branch", "branches"],
    ["a plural of a word in -se", "release", "releases"],
    ["spaces", "real time", " real   time "],
    ["a missing space", "roll out", "rollout"],
    ["a hyphen", "go-live", "go live"],
    ["another hyphen", "go-live", "go\u2011live"],
    ["a dash", "go-live", "go – live"],
    ["a soft hyphen", "handover", "hand\u00adover"],
    ["an underscore", "go_live", "go-live"],
    ["quotation marks", "done", "“done”"],
    ["an apostrophe", "customers", "customer’s"],
    ["a full stop", "done", "Done."],
    ["a composed letter", "caf\u00e9", "cafe\u0301"],
    ["full width", "SLA", "ＳＬＡ"],
    ["a ligature", "first fix", "first ﬁx"],
  ])("[VO3] one term in two spellings: %s", (_, one, other) => {
    expect(isSameTerm(one, other)).toBe(true);
  });

  it.each([
    ["done", "done done"],
    ["urgent", "important"],
    ["process", "progress"],
    ["ops", "op"],
    ["status", "statu"],
    ["phase 1", "phase 2"],
    ["C#", "C"],
    ["résumé", "resume"],
    ["v1.1", "v11"],
    ["?", "!"],
    ["完了", "完成"],
  ])("[VO3] “%s” and “%s” are two terms", (one, other) => {
    expect(isSameTerm(one, other)).toBe(false);
  });

  it("[VO3] every term has a key, and case and outer spaces never change it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (term) => {
        fc.pre(term.trim() !== "");
        expect(termKey(term)).not.toBe("");
        expect(termKey(` ${term}\u00a0`)).toBe(termKey(term));
        expect(termKey(term.toUpperCase())).toBe(termKey(term));
      }),
    );
  });
});

describe("what is offered for merging", () => {
  it.each([
    ["German", "Lieferung", "Lieferungen"],
    ["German", "Termin", "Termine"],
    ["German", "Kunde", "Kunden"],
    ["German", "Vertrag", "Verträge"],
    ["German", "Ergebnis", "Ergebnisse"],
    ["German", "Kundin", "Kundinnen"],
    ["German", "offene Frage", "offenen Fragen"],
    ["French", "délai", "délais"],
    ["French", "canal", "canaux"],
    ["French", "travail", "travaux"],
    ["French", "enjeu", "enjeux"],
    ["Spanish", "reunión", "reuniones"],
    ["Spanish", "interés", "intereses"],
    ["Spanish", "vez", "veces"],
    ["Portuguese", "decisão", "decisões"],
    ["Portuguese", "canal", "canais"],
    ["Portuguese", "ordem", "ordens"],
  ])("[VO6] a plural in %s, “%s” and “%s”, which is still a term of its own [VO3]", (_, one, other) => {
    expect(pairsOf(one, other)).toEqual([`${one} = ${other}`]);
    expect(isSameTerm(one, other)).toBe(false);
  });

  it.each([
    ["Verkauf", "Verkäufer"],
    ["Auftrag", "Antrag"],
    ["client", "clientèle"],
    ["plazo", "plaza mayor"],
    ["完了", "完成"],
  ])("[VO6] but not “%s” and “%s”", (one, other) => {
    expect(pairsOf(one, other)).toEqual([]);
  });

  it("[VO6] what a word and its plural have in common is found whatever its case, and is never nothing", () => {
    const word = fc.oneof(
      fc.constantFrom("Verträge", "travaux", "reuniones", "ordens"),
      fc.string({ unit: "grapheme" }),
    );
    fc.assert(
      fc.property(word, fc.constantFrom(...languageCodes), (one, language) => {
        const spelt = one.normalize("NFKC").toUpperCase().toLowerCase().normalize("NFKC");
        fc.pre(spelt.trim() !== "");
        expect(withoutPlural(spelt, language).trim()).not.toBe("");
        if (!withPlurals.includes(language)) expect(withoutPlural(spelt, language)).toBe(spelt);
        expect(pairsOf(one, one.toUpperCase())).toHaveLength(1);
      }),
    );
  });

  it("[VO6] equal keys, one slip, and the same words in another order", () => {
    expect(pairsOf("go-live", "Go live", "urgent")).toEqual(["go-live = Go live"]);
    expect(pairsOf("committed date", "comitted date")).toEqual(["committed date = comitted date"]);
    expect(pairsOf("urgent", "urgnet")).toEqual(["urgent = urgnet"]);
    expect(pairsOf("résumé", "resumé")).toEqual(["résumé = resumé"]);
    expect(pairsOf("date of delivery", "delivery dates of")).toEqual(["date of delivery = delivery dates of"]);
  });

  it("[VO6] terms that only look a little alike are not offered, and neither are short ones", () => {
    expect(pairsOf("won", "win", "done", "dome", "urgent", "urgency", "important", "go-live date")).toEqual([]);
  });

  it("[VO6] however many there are, at most twenty pairs are offered", () => {
    expect(pairsOf(...Array.from({ length: 50 }, () => "done"))).toHaveLength(20);
  });
});
