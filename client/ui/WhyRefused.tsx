import type { Refusal } from "../../shared/refusal.ts";
import { useRefusalText } from "../i18n/refusalText.ts";
import { Notice, type NoticeProps } from "./Notice.tsx";

export interface WhyRefusedProps extends Pick<NoticeProps, "announce"> {
  readonly refusal: Refusal;
  /** What the person can do, where it is not what the refusal says. */
  readonly action?: string | undefined;
}

/** Why the server said no, and what the person can do about it. */
export function WhyRefused({ refusal, action, ...of }: WhyRefusedProps) {
  const text = useRefusalText(refusal);
  return (
    text && (
      <Notice tone="alert" title={text.message} {...of}>
        {action ?? text.action}
      </Notice>
    )
  );
}
