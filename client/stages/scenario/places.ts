import { messages } from "../../i18n/messages.ts";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

const ofStory = {
  id: "place.id",
  title: "place.title",
  business: "place.business",
  context: "place.context",
  "sides.a": "place.role.a",
  "sides.b": "place.role.b",
} as const;

const ofBeat = {
  situation: "place.situation",
  whatAKnows: "place.knows.a",
  whatBKnows: "place.knows.b",
  choices: "place.choices",
  feelsQuestion: "place.feels",
} as const;

const has = <Places extends object>(places: Places, path: string): path is keyof Places & string => path in places;

/** A place of a file as the editor names it; undefined where the editor has nothing like it. */
export function placeOf(path: string, names: { readonly a: string; readonly b: string }): string | undefined {
  if (path === "") return t("place.file");
  if (path === "beats") return t("place.beats");
  if (has(ofStory, path)) return t(ofStory[path], names);
  const [, beat, rest = ""] = /^beats\[(\d+)\](?:\.(.+))?$/.exec(path) ?? [];
  if (beat === undefined) return undefined;
  const part = t("editor.part", { part: Number(beat) + 1 });
  if (rest === "") return part;
  const [, choice] = /^choices\[(\d+)\]$/.exec(rest) ?? [];
  if (choice !== undefined) return t("place.of", { part, field: t("editor.choice", { choice: Number(choice) + 1 }) });
  return has(ofBeat, rest) ? t("place.of", { part, field: t(ofBeat[rest], names) }) : undefined;
}
