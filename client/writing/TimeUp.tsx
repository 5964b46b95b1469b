import type { AgendaKey } from "../../shared/ids.ts";
import { messages } from "../i18n/messages.ts";
import { Notice } from "../ui/Notice.tsx";
import { useGiven, useSent, useSentAtZero } from "./arrival.ts";
import type { InputState } from "./atZero.ts";
import type { Composing } from "./composing.ts";
import { KeptText } from "./KeptText.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** Says that a field takes no more, and what became of what stood in it. That time is up is said by the clock. */
export function TimeUpNotice({ at, input }: { readonly at: AgendaKey; readonly input: InputState }) {
  const sentAtZero = useSentAtZero(at, input);
  const sent = useSent(at);
  return <Notice title={t("time.up")}>{input === "sent-at-zero" ? sentAtZero : sent}</Notice>;
}

/** In the place of a field that takes no more: what became of the text in it. */
export function TimeUp({ at, composing }: { readonly at: AgendaKey; readonly composing: Composing }) {
  const { input, text, discard } = composing;
  return (
    <>
      <TimeUpNotice at={at} input={input} />
      {text.trim() !== "" && <KeptText text={text} onDiscard={discard} />}
    </>
  );
}

/** Says that nothing more can be given by a press, and whether what was given `counts`. */
export function GivenNotice({ at, counts }: { readonly at: AgendaKey; readonly counts: string }) {
  return <Notice title={useGiven(at, counts)} />;
}
