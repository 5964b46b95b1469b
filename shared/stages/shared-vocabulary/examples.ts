import type { Language } from "../../languages.ts";

/** Words that two sides often mean different things by, to begin with. Few enough to come in all languages. */
export const exampleTerms: Readonly<Record<Language, readonly string[]>> = {
  en: ["done", "urgent", "committed date", "go-live"],
  de: ["fertig", "dringend", "zugesagter Termin", "Go-live"],
  fr: ["terminé", "urgent", "date promise", "mise en service"],
  es: ["terminado", "urgente", "fecha comprometida", "puesta en marcha"],
  pt: ["pronto", "urgente", "data prometida", "entrada em produção"],
  ja: ["完了", "至急", "約束した納期", "本番稼働"],
  ar: ["منجز", "عاجل", "موعد ملتزم به", "الإطلاق"],
};
