import type { Library } from "../../../shared/stages/scenario/library/stories.ts";
import { byLanguage } from "../../i18n/byLanguage.ts";

/** The stories that come with Parley, loaded when a facilitator looks for one. */
export const loadLibrary = byLanguage<Library>({
  en: async () => (await import("../../../shared/stages/scenario/library/en/index.ts")).library,
  de: async () => (await import("../../../shared/stages/scenario/library/de/index.ts")).library,
  fr: async () => (await import("../../../shared/stages/scenario/library/fr/index.ts")).library,
  es: async () => (await import("../../../shared/stages/scenario/library/es/index.ts")).library,
  pt: async () => (await import("../../../shared/stages/scenario/library/pt/index.ts")).library,
  ja: async () => (await import("../../../shared/stages/scenario/library/ja/index.ts")).library,
  ar: async () => (await import("../../../shared/stages/scenario/library/ar/index.ts")).library,
});
