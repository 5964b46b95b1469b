import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonWords, piecesOf } from "../../client/stages/shared-vocabulary/commonWords.ts";

const words = (...given: Parameters<typeof commonWords>) => commonWords(...given).map(({ word }) => word);
const marked = (text: string, one: readonly string[], other: readonly string[]) =>
  piecesOf(text, commonWords(one, other))
    .filter(({ common }) => common)
    .map((piece) => piece.text);

describe("common words", () => {
  it("[VO31] a word is common when each side uses it", () => {
    expect(words(["The customer signs the order"], ["The customer has paid"])).toEqual(["customer"]);
  });

  it("[VO31] a word that one side uses ten times is not common", () => {
    expect(words(["tested, tested, tested", "tested"], ["shipped"])).toEqual([]);
  });

  it("[VO31] words that say nothing of what is meant are left out", () => {
    expect(words(["it is not in the system, and we don't know"], ["that isn't with us and it will not be"])).toEqual(
      [],
    );
  });

  it("[VO31] case, plural and possessive do not make a word another one", () => {
    expect(words(["Customers wait"], ["the customer's desk"])).toEqual(["customer"]);
    expect(words(["All releases"], ["one release"])).toEqual(["release"]);
    expect(words(["BOXES"], ["a box"])).toEqual(["box"]);
    expect(words(["daily deliveries"], ["no delivery"])).toEqual(["delivery"]);
  });

  it("[VO31] words of one stem but another meaning stay apart", () => {
    expect(words(["the business"], ["busy people"])).toEqual([]);
    expect(words(["test"], ["testimony"])).toEqual([]);
  });

  it("[VO31] a number is a word: 24 hours and 48 hours have the hours in common", () => {
    expect(words(["within 24 hours"], ["within 48 hours"])).toEqual(["hours"]);
  });

  it("[VO31] the term itself is left out, because everybody repeats it", () => {
    expect(words(["A go-live is live in production"], ["Going live: users live"], ["Go-live"])).toEqual([]);
  });

  it("[VO31] the parts of an address are no words", () => {
    expect(words(["see https://wiki.example.com/done"], ["https://wiki.example.com/other"])).toEqual([]);
  });

  it("[VO31] what is said most often comes first", () => {
    const sales = ["customer happy", "customer signed"];
    const operations = ["signed by the customer", "the customer is happy", "customer signed"];
    expect(words(sales, operations)).toEqual(["customer", "signed", "happy"]);
  });

  it("[VO31] in a large room a word counts from one in eight of a side's texts on", () => {
    const many = (word: string, of: number, filler: string) =>
      Array.from({ length: 24 }, (_, n) => (n < of ? `${filler}${n} ${word}` : `${filler}${n}`));
    expect(words(many("contract", 3, "x"), many("contract", 3, "y"))).toEqual(["contract"]);
    expect(words(many("contract", 24, "x"), many("contract", 2, "y"))).toEqual([]);
  });

  it("[VO31] letters of every language make words", () => {
    expect(words(["Übergabe an Kundinnen"], ["die übergabe"])).toEqual(["übergabe"]);
  });

  it("[VO31] each language leaves out its own stop words", () => {
    expect(words(["Der Kunde hat die Rechnung"], ["die Rechnung ist nicht beim Kollegen"], [], "de")).toEqual([
      "Rechnung",
    ]);
    expect(words(["le but est clair pour nous"], ["quand le but n'est pas là"], [], "fr")).toEqual(["but"]);
    expect(words(["lo que firma el cliente"], ["que el cliente no lo ve"], [], "es")).toEqual(["cliente"]);
    expect(words(["o que o cliente não vê"], ["não é o que o cliente quer"], [], "pt")).toEqual(["cliente"]);
    expect(words(["أن يوقّع العميل على العقد"], ["لا يوقع أحد على شيء قبل العميل"], [], "ar").sort()).toEqual([
      "العميل",
      "يوقع",
    ]);
  });

  it("[VO31] a plural is known as the session's language makes it, and marked as it is written", () => {
    const [kunde, kunden] = ["Der Kunde unterschreibt", "Verträge, die von den Kunden unterschrieben sind"];
    expect(words([kunde], [kunden], [], "de")).toEqual(["Kunde"]);
    expect(words([kunde], [kunden], [], "en")).toEqual([]);
    expect(words(["le délai annoncé"], ["des délais trop courts"], [], "fr")).toEqual(["délai"]);
    expect(words(["una decisión"], ["decisiones de otros"], [], "es")).toEqual(["decisión"]);
    expect(words(["a decisão final"], ["decisões tardias"], [], "pt")).toEqual(["decisão"]);
    const marks = piecesOf(kunden, commonWords([kunde], [kunden], [], "de"), "de").filter(({ common }) => common);
    expect(marks.map(({ text }) => text)).toEqual(["Kunden"]);
  });

  it("[VO31] an article before an apostrophe makes no word another one", () => {
    expect(words(["l’équipe attend"], ["pas d'équipe"], [], "fr")).toEqual(["équipe"]);
  });

  it("[VO31] Japanese has words although it has no spaces", () => {
    expect(words(["顧客が契約に署名した"], ["契約は顧客の承認を待っている"], [], "ja").sort()).toEqual([
      "契約",
      "顧客",
    ]);
  });

  it("[VO32] every spelling of a common word is marked where it stands", () => {
    const sales = ["The customer’s signature. Customers, signed!"];
    expect(marked(sales[0] ?? "", sales, ["a customer"])).toEqual(["customer’s", "Customers"]);
  });

  it("[VO32] nothing is marked where one side has not written", () => {
    expect(marked("The customer signs", ["The customer signs"], [])).toEqual([]);
  });

  it("[VO32] the pieces of any text are that text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (one, other) => {
        const pieces = piecesOf(one, commonWords([one, other], [other, one]));
        expect(pieces.map(({ text }) => text).join("")).toBe(one);
        expect(pieces.every(({ text }) => text !== "")).toBe(true);
      }),
    );
  });
});
