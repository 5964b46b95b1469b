import type { Refusal } from "../../shared/refusal.ts";
import { useRefusalText } from "../i18n/refusalText.ts";
import { Notice, type NoticeProps } from "./Notice.tsx";

/** Why the server said no, and what the person can do about it. */
export function WhyRefused({ refusal, ...of }: { readonly refusal: Refusal } & Pick<NoticeProps, "announce">) {
  const text = useRefusalText(refusal);
  return (
    text && (
      <Notice tone="alert" title={text.message} {...of}>
        {text.action}
      </Notice>
    )
  );
}
