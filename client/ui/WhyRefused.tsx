import type { Refusal } from "../../shared/refusal.ts";
import { refusalText } from "../i18n/refusalText.ts";
import { Notice, type NoticeProps } from "./Notice.tsx";

/** Why the server said no, and what the person can do about it. */
export function WhyRefused({ refusal, ...of }: { readonly refusal: Refusal } & Pick<NoticeProps, "announce">) {
  const { message, action } = refusalText(refusal);
  return (
    <Notice tone="alert" title={message} {...of}>
      {action}
    </Notice>
  );
}
