import { useEffect } from "react";
import catalogue from "../i18n/messages.en.json";
import { messages } from "../i18n/messages.ts";

const t = messages(catalogue);

/** The title of the browser's tab, which is also what a screen reader says first. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title ? `${title} · ${t("product")}` : t("product");
  }, [title]);
}
