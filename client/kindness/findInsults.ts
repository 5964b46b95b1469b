import {
  arabicInsults,
  japaneseInsults,
  judgements,
  linking,
  namesForPeople,
  people,
  phrasesAtPeople,
} from "./insults.ts";
import { plainArabic, type Word, wordsOf } from "./words.ts";

/** How many linking words may stand between people and what is said of them. */
const mostLinks = 4;

const phrasePatterns = phrasesAtPeople.map((phrase) => ({ phrase, words: phrase.split(" ") }));

function phraseIn(words: readonly Word[], text: string): string | undefined {
  for (const [at, first] of words.entries()) {
    for (const { words: wanted } of phrasePatterns) {
      const last = words[at + wanted.length - 1];
      if (last && wanted.every((word, offset) => words[at + offset]?.folded === word)) {
        return text.slice(first.start, last.end);
      }
    }
  }
  return undefined;
}

/** “They are so lazy”, “lazy people”, “gente estúpida”; but not “a stupid process”. */
function judgedIn(words: readonly Word[], text: string, isPeople: (word: Word) => boolean): string | undefined {
  for (const [at, word] of words.entries()) {
    if (!judgements.has(word.folded)) continue;
    const next = words[at + 1];
    if (next && isPeople(next)) return text.slice(word.start, next.end);
    for (let back = at - 1; back >= 0 && back >= at - 1 - mostLinks; back--) {
      const before = words[back];
      if (!before || /[.!?;:\n]/.test(text.slice(before.end, word.start))) break;
      if (isPeople(before)) return text.slice(before.start, word.end);
      if (!linking.has(before.folded)) break;
    }
  }
  return undefined;
}

/** The first insult in a text, as it was typed. */
export function insultIn(text: string, roomWords: readonly string[]): string | undefined {
  const words = wordsOf(text);
  const room = new Set(roomWords.flatMap((phrase) => wordsOf(phrase).map(({ folded }) => folded)));
  const isPeople = ({ folded }: Word) => people.has(folded) || room.has(folded);
  const calledBy = words.find(
    ({ typed, folded }) =>
      namesForPeople.has(folded.slice(folded.lastIndexOf("-") + 1)) ||
      arabicInsults.has(plainArabic(typed)) ||
      arabicInsults.has(plainArabic(typed).replace(/^[وف]?ال/u, "")),
  );
  return calledBy?.typed ?? phraseIn(words, text) ?? judgedIn(words, text, isPeople) ?? japaneseInsults.exec(text)?.[0];
}
