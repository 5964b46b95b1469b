import { useEffect } from "react";
import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { isLocalRefusal, type LocalRefusalCode } from "../../shared/localRefusals.ts";
import type { Refusal } from "../../shared/refusal.ts";
import catalogue from "./localRefusals.messages.en.json";
import { messages } from "./messages.ts";

export interface RefusalText {
  readonly message: string;
  readonly action: string;
}

// A code without a text does not compile.
const complete: Record<`${LocalRefusalCode}.${keyof RefusalText}`, string> = catalogue;
const t = messages(complete);

/** What is wrong and what to do, where the page says so by itself. */
export const localRefusalText = (code: LocalRefusalCode): RefusalText => ({
  message: t(`${code}.message`),
  action: t(`${code}.action`),
});

const serversOwn = ({ message, action }: Refusal): RefusalText => ({ message, action });

/** How the server's refusals are said: null until that has been loaded. */
const texts = createStore<{ readonly of: ((refusal: Refusal) => RefusalText) | null }>()(() => ({ of: null }));
let loading: Promise<void> | undefined;

/**
 * Brings the texts of all that a server can refuse, which no phone needs for its first stage. Where they
 * do not arrive the server's own words stand in for them, until somebody asks again.
 */
export function loadRefusalTexts(): Promise<void> {
  loading ??= import("./serversRefusalText.ts").then(
    ({ serversRefusalText }) => texts.setState({ of: serversRefusalText }),
    () => {
      loading = undefined;
      texts.setState({ of: serversOwn });
    },
  );
  return loading;
}

/** What is wrong and what to do, in the reader's language; null for the moment in which that is being loaded. */
export function useRefusalText(refusal: Refusal): RefusalText | null {
  const of = useStore(texts, (state) => state.of);
  const { code } = refusal;
  const isLocal = isLocalRefusal(code);
  useEffect(() => {
    if (!isLocal) void loadRefusalTexts();
  }, [isLocal]);
  return isLocal ? localRefusalText(code) : (of?.(refusal) ?? null);
}
