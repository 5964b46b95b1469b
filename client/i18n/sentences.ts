import catalogue from "./messages.en.json";
import { messages } from "./messages.ts";

const t = messages(catalogue);

/** Whole sentences in a row, with what the language of the page puts between two. What is not said is left out. */
export const sentences = (...said: readonly (string | false | undefined)[]): string =>
  said.reduce<string>((one, next) => (one && next ? t("sentences", { one, next }) : one || next || ""), "");
