import { messages } from "../../i18n/messages.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { Composing } from "../../writing/composing.ts";
import { KeptText } from "../../writing/KeptText.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** In the place of a field that takes no more: what became of the text in it. */
export function TimeUp({ composing: { input, text, discard } }: { readonly composing: Composing }) {
  return (
    <>
      <Notice title={t("time.up")}>{t(input === "sent-at-zero" ? "time.up.sent" : "time.up.more")}</Notice>
      {text.trim() !== "" && <KeptText text={text} onDiscard={discard} />}
    </>
  );
}
