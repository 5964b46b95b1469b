import type { Fraction } from "../../../shared/stages/shared-vocabulary/agreement.ts";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const words = { "1/1": "all", "1/2": "half", "2/3": "twoThirds", "3/4": "threeQuarters" } as const;

/** A part of the people, as one says it: “two thirds”. */
export function fractionInWords({ parts, of }: Fraction): string {
  const key = `${parts}/${of}`;
  return key in words ? t(`fraction.${words[key as keyof typeof words]}`) : t("fraction.other", { parts, of });
}
