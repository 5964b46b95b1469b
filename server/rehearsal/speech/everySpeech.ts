import type { Language } from "../../../shared/languages.ts";
import { speech as ar } from "./ar/index.ts";
import { speech as de } from "./de/index.ts";
import { speech as en } from "./en/index.ts";
import { speech as es } from "./es/index.ts";
import { speech as fr } from "./fr/index.ts";
import { speech as ja } from "./ja/index.ts";
import { speech as pt } from "./pt/index.ts";
import type { Speech } from "./speech.ts";

export const everySpeech: Readonly<Record<Language, Speech>> = { en, de, fr, es, pt, ja, ar };
