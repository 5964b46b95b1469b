import { useMemo } from "react";
import type { SideId } from "../../../shared/ids.ts";
import { told } from "../../../shared/stages/scenario/placeholders.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export type Tell = (text: string) => string;

/** Tells a text of the story with the sides' names, as somebody of this side reads it. */
export function useTelling(side?: SideId): Tell {
  const { a, b } = useSideNames();
  return useMemo(() => {
    const other = side === "a" ? b : side === "b" ? a : t("feels.other");
    return (text) => told(text, { a, b, other });
  }, [a, b, side]);
}

/** What is asked about the other side's feelings: the story's own question, or ours. */
export const feelsQuestion = (tell: Tell, question: string | undefined): string =>
  tell(question ?? t("feels.default", { other: "{other}" }));
