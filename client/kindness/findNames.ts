import {
  alsoWords,
  arabicTitles,
  beforeWords,
  deeds,
  firmForms,
  sharedAddresses,
  thingsNamed,
  titles,
  wordsInSmallLetters,
} from "./alsoWords.ts";
import { arabicNames, givenNames, japaneseNames } from "./givenNames.ts";
import { fold, isCapitalised, plainArabic, type Word, wordsOf } from "./words.ts";

const ambiguous: ReadonlySet<string> = new Set(alsoWords.map(fold));
const certain: ReadonlySet<string> = new Set(givenNames.map(fold).filter((name) => !ambiguous.has(name)));
const arabic: ReadonlySet<string> = new Set(arabicNames.map(plainArabic));

/** Shorter ones are words too often when they stand in small letters. */
const shortestInSmallLetters = 5;

export interface NameContext {
  readonly roomWords: readonly string[];
  readonly allowed: ReadonlySet<string>;
}

const addressIn = (text: string): string | undefined => {
  for (const [address, mailbox = ""] of text.matchAll(/([\p{L}\d._%+-]+)@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu)) {
    if (!sharedAddresses.has(fold(mailbox))) return address;
  }
  for (const [mention, handle = ""] of text.matchAll(/(?<![\p{L}\d._%+-])@(\p{L}[\p{L}\d_.-]*[\p{L}\d])/gu)) {
    if (!sharedAddresses.has(fold(handle))) return mention;
  }
  return undefined;
};

/** 仕様, 同様 and お客様 end like an address, and name nobody. */
const japaneseNobody =
  /(?:仕|同|多|模|一|異|各|有|客|皆|王|神|何|奥|父|母|兄|姉|爺|婆|社|者|店|部|課|屋|側|業|当|員|用|場|長|売|方)$/u;
const japaneseRoles =
  /(?:セールス|サポート|オペレーション|エンジニア|ユーザー|マネージャー|スタッフ|リーダー|メンバー|クライアント|パートナー)$/u;
const japaneseAddress = /([\p{sc=Han}々]{1,4}|[\p{sc=Katakana}ー]{2,8})(?:さん|様(?![々子式])|氏(?!名)|くん|ちゃん)/gu;
const japaneseSurname = new RegExp(
  `(?<![\\p{sc=Han}々])(?:${japaneseNames.join("|")})(?:課長|部長|係長|社長|主任|先輩)?(?![\\p{sc=Han}々])`,
  "u",
);

function japaneseIn(text: string): string | undefined {
  for (const [address, name = ""] of text.matchAll(japaneseAddress)) {
    if (!japaneseNobody.test(name) && !japaneseRoles.test(name)) return address;
  }
  return japaneseSurname.exec(text)?.[0];
}

function arabicIn(words: readonly Word[]): string | undefined {
  for (const [at, { typed }] of words.entries()) {
    const word = plainArabic(typed);
    const next = words[at + 1]?.typed;
    if (arabicTitles.has(word.replace(/^[وفبلك](?=ا)/u, "")) && next && !/^ال/u.test(next)) return `${typed} ${next}`;
    if (arabic.has(word) || (/^[وفبلك]/u.test(word) && arabic.has(word.slice(1)))) return typed;
    if (word === "عبد" && next && /^الل?|^الرح/u.test(next)) return `${typed} ${next}`;
  }
  return undefined;
}

/** Every part of “Jean-Pierre” is a name; “Martin-Projekt” is a project. */
const isCertain = (folded: string): boolean =>
  folded.split("-").every((part) => certain.has(part) || (folded.includes("-") && ambiguous.has(part)));

/** German says “Stefans Liste”. */
const isGenitive = ({ typed, folded }: Word): boolean =>
  isCapitalised(typed) && folded.endsWith("s") && certain.has(folded.slice(0, -1)) && !ambiguous.has(folded);

/** Whether the sentence makes a name of a word that is one of both. */
function isMeantAsName(word: Word, before: Word | undefined, after: Word | undefined, text: string): boolean {
  if (/^['’]s\b/u.test(text.slice(word.end))) return true;
  if (word.startsSentence) return after !== undefined && deeds.has(after.folded);
  if (!before || beforeWords.has(before.folded)) return false;
  // In a title every word has a capital, and “Price Grant” is the name of a thing.
  if (/^\p{Lu}/u.test(before.typed) && before.typed !== "I" && !before.startsSentence) return false;
  return !(after && isCapitalised(after.typed) && !after.startsSentence);
}

function nameAt(at: number, words: readonly Word[], text: string): string | undefined {
  const word = words[at];
  if (!word) return undefined;
  const before = words[at - 1];
  const after = words[at + 1];
  const between = after ? text.slice(word.end, after.start) : "";
  if (titles.has(word.typed)) {
    return after && /^\.?\s+$/u.test(between) && isCapitalised(after.typed)
      ? text.slice(word.start, after.end)
      : undefined;
  }
  if (after && firmForms.has(after.folded) && /^[\s&.,]+$/u.test(between)) return undefined;
  if (before && thingsNamed.has(before.folded)) return undefined;
  // “Jan. 14” and “5. Jan” are dates; an apostrophe or a digit at the front makes it part of something else.
  if (
    /^\.?\s*\d/u.test(text.slice(word.end)) ||
    /[\d'’.@/_][\s.]*$/u.test(text.slice(Math.max(0, word.start - 2), word.start))
  ) {
    return undefined;
  }
  if (isCapitalised(word.typed)) {
    if (isCertain(word.folded) || isGenitive(word)) return word.typed;
    return ambiguous.has(word.folded) && isMeantAsName(word, before, after, text) ? word.typed : undefined;
  }
  const isSmall = word.typed === word.typed.toLowerCase();
  const isLong = word.folded.length >= shortestInSmallLetters;
  return isSmall && isLong && isCertain(word.folded) && !wordsInSmallLetters.has(word.folded) ? word.typed : undefined;
}

/** The first name of somebody in a text, as it was typed. */
export function nameIn(text: string, { roomWords, allowed }: NameContext): string | undefined {
  const known = new Set(roomWords.flatMap((phrase) => [fold(phrase), ...wordsOf(phrase).map(({ folded }) => folded)]));
  const isFree = (found: string) => !allowed.has(fold(found)) && !known.has(fold(found));
  const address = addressIn(text);
  if (address && isFree(address)) return address;
  const words = wordsOf(text);
  for (const at of words.keys()) {
    const name = nameAt(at, words, text);
    if (name && isFree(name)) return name;
  }
  const other = arabicIn(words) ?? japaneseIn(text);
  return other && isFree(other) ? other : undefined;
}
