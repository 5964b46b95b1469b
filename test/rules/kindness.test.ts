import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findUnkind } from "../../client/kindness/check.ts";

const room = { roomWords: ["Sales", "Operations"], allowed: new Set<string>() };
const found = (text: string, context = room) => findUnkind(text, context);

const names: readonly (readonly [language: string, text: string, words: string])[] = [
  ["English", "Stefan never answers the phone", "Stefan"],
  ["English", "We asked Mark for the date", "Mark"],
  ["English", "Mark promised a date again", "Mark"],
  ["English", "Bill's list is late", "Bill"],
  ["English", "i told martin twice", "martin"],
  ["English", "Mr. Smith decides alone", "Mr. Smith"],
  ["English", "Even Grace could not fix it", "Grace"],
  ["English", "Everyone waits for Katarzyna", "Katarzyna"],
  ["English", "Ask @petra.k about it", "@petra.k"],
  ["English", "It went to anna.schmidt@acme.example", "anna.schmidt@acme.example"],
  ["German", "Herr Müller sagt immer ja", "Herr Müller"],
  ["German", "Frag doch Frau Özdemir", "Frau Özdemir"],
  ["German", "Das war Stefans Liste", "Stefans"],
  ["German", "Jürgen verspricht alles", "Jürgen"],
  ["French", "Jean-Pierre promet trop", "Jean-Pierre"],
  ["French", "Monsieur Dupont ne répond pas", "Monsieur Dupont"],
  ["French", "On attend encore Françoise", "Françoise"],
  ["Spanish", "José no avisa", "José"],
  ["Spanish", "jose no avisa nunca, preguntad a alejandro", "alejandro"],
  ["Spanish", "La Señora García lo sabe", "Señora García"],
  ["Portuguese", "O João nunca responde", "João"],
  ["Portuguese", "Senhor Silva prometeu", "Senhor Silva"],
  ["Japanese", "田中さんは返事をしない", "田中さん"],
  ["Japanese", "鈴木課長が約束した", "鈴木課長"],
  ["Japanese", "マーティンさんに聞いた", "マーティンさん"],
  ["Japanese", "Hiroshi promised the report", "Hiroshi"],
  ["Arabic", "محمد لا يجيب", "محمد"],
  ["Arabic", "تحدثت مع أحمد أمس", "أحمد"],
  ["Arabic", "قال ومحمد أيضا", "ومحمد"],
  ["Arabic", "السيد سالم وعد بذلك", "السيد سالم"],
  ["Arabic", "Khadija does the night shift alone", "Khadija"],
];

const insults: readonly (readonly [language: string, text: string, words: string])[] = [
  ["English", "What an idiot", "idiot"],
  ["English", "They are all so lazy", "They are all so lazy"],
  ["English", "Sales is clueless", "Sales is clueless"],
  ["English", "lazy people in the warehouse", "lazy people"],
  ["English", "you're stupid", "you're stupid"],
  ["English", "Just shut up and deliver", "shut up"],
  ["German", "Der Vertrieb ist zu faul", "Vertrieb ist zu faul"],
  ["German", "Diese Trottel schon wieder", "Trottel"],
  ["German", "Halt die Klappe", "Halt die Klappe"],
  ["French", "Les commerciaux sont nuls", "commerciaux sont nuls"],
  ["French", "Quel connard", "connard"],
  ["Spanish", "Son unos idiotas", "idiotas"],
  ["Spanish", "Qué gente estúpida", "gente estúpida"],
  ["Portuguese", "Os vendedores são uns palhaços", "palhaços"],
  ["Portuguese", "Cala a boca", "Cala a boca"],
  ["Japanese", "嘘つきばかりだ", "嘘つき"],
  ["Japanese", "あいつはバカだ", "バカ"],
  ["Arabic", "هم أغبياء", "أغبياء"],
  ["Arabic", "هذا الكذاب", "الكذاب"],
];

const wordsThatAreNames = `
  Will the date hold?
  Mark the order as done
  Rose by ten percent in May
  Grace period is too short
  A Grace period is too short
  Frank discussions are rare
  We will know in May or June
  Bill the customer on time
  The bill is wrong
  Chase the customer for the sign-off
  Drew up a plan without us
  Grant access to operations first
  Sue for damages
  Hope is not a strategy
  The Summer peak comes every year
  Max load is 40
  said no, and May be late
  Pros and cons of the deal
  Jan. 14 is the date
  It was due in Jan and came in March
  Die Art der Übergabe fehlt
  Im Ernst, das Angebot der Kunden gilt im August
  Der Stern, die Rose, die Mark
  Una visión clara del acuerdo marco
  En julio nadie responde
  Uma linda apresentação
  En retard, encore en retard
  une pierre de plus`;

const firmsAndThings = `
  Sales sells what Operations cannot build
  Frank GmbH wants it by Friday
  Otto AG and Henkel wait
  We sold it to Mercedes
  Project Martin is late
  Server Oscar is down
  Salesforce and Slack disagree
  Every Order Must Be Chased By Grace Day
  MARK AS DONE
  The Martin-Project is late
  support@acme.example answers nobody
  Tell @everyone at once
  Delivery @ 5 pm`;

const otherScripts = `
  仕様が変わる
  お客様に約束した
  同様の問題と様々な要求
  皆さんの声、担当者さんの声
  たくさんの要求
  バカンスの時期
  カスタマーサポートのスクリーンが暗い
  تم إرسال التقرير على الفور
  المهندس المسؤول غائب
  العميل ينتظر`;

const situations = `
  This is a stupid process
  A bloody mess
  The lazy loading of the report
  Useless meetings
  A fool-proof plan
  Con el cliente trabajamos con prisa
  Les dates sont bêtes et nulles
  Das ist zu dumm gelaufen
  El estúpido proceso
  Reuniones inútiles
  The contract is full of weasel words
  We are judged on speed, and they on stability`;

const linesOf = (table: string): readonly string[] => table.trim().split(/\n\s*/);

describe("names", () => {
  it.each(names)("[KI1] are found in %s: %s", (_, text, words) => {
    expect(found(text)).toEqual({ kind: "name", words });
  });

  it.each(linesOf(wordsThatAreNames))("[KI5] are not seen in words that are names too: %s", (text) => {
    expect(found(text)).toBeNull();
  });

  it.each(linesOf(firmsAndThings))("[KI5] are not seen in sides, firms, projects and shared mailboxes: %s", (text) => {
    expect(found(text)).toBeNull();
  });

  it.each(linesOf(otherScripts))("[KI5] are not seen in words that end or begin like one: %s", (text) => {
    expect(found(text)).toBeNull();
  });

  it("[KI5] that the room reads anyway are nobody", () => {
    const text = "Martin is full on Mondays";
    expect(found(text)).toEqual({ kind: "name", words: "Martin" });
    expect(found(text, { ...room, roomWords: ["Depot Martin"] })).toBeNull();
  });

  it("[KI3] that were sent as they are are not found again, while others are", () => {
    const context = { ...room, allowed: new Set(["martin"]) };
    expect(found("Martin is late", context)).toBeNull();
    expect(found("Martin and Petra are late", context)).toEqual({ kind: "name", words: "Petra" });
  });
});

describe("insults", () => {
  it.each(insults)("[KI1] are found in %s: %s", (_, text, words) => {
    const finding = found(text);
    expect(finding?.kind).toBe("insult");
    expect(finding?.words).toContain(words);
  });

  it.each(linesOf(situations))("[KI6] are not seen in what is said of a situation: %s", (text) => {
    expect(found(text)).toBeNull();
  });

  it("[KI6] in “is lazy” depend on what is so: a side is people, whatever it is called", () => {
    const text = "The Yard is lazy";
    expect(found(text)).toBeNull();
    expect(found(text, { ...room, roomWords: ["Yard"] })).toEqual({ kind: "insult", words: "Yard is lazy" });
  });

  it("come before names, since they hurt more", () => {
    expect(found("Stefan is an idiot")).toEqual({ kind: "insult", words: "idiot" });
  });
});

it("[KI1] what is found stands in the text as it was typed, whatever the text is", () => {
  const pieces = fc.constantFrom(
    "Stefan",
    "idiot",
    "Bill",
    "田中さん",
    "أحمد",
    "they are lazy",
    "Order",
    ".",
    "\n",
    "é",
    "🙂",
    "@",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string({ unit: "grapheme", maxLength: 6 }))), (parts) => {
      const text = parts.join(" ");
      const finding = found(text);
      if (finding) expect(text.replace(/[.\s]+/g, " ")).toContain(finding.words.replace(/[.\s]+/g, " "));
    }),
  );
});
