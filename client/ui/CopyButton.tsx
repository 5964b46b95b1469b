import { useEffect, useState } from "react";
import catalogue from "../i18n/controls.messages.en.json";
import { messages } from "../i18n/messages.ts";
import { Button, type ButtonProps } from "./Button.tsx";
import { Icon } from "./Icon.tsx";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

const t = messages(catalogue);

export interface CopyButtonProps extends Pick<ButtonProps, "tone" | "size" | "wide"> {
  readonly text: string;
  readonly label: string;
}

/** Copies, and says so for a moment. */
export function CopyButton({ text, label, size = "small", ...rest }: CopyButtonProps) {
  const [outcome, setOutcome] = useState<"copied" | "failed">();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), 2_500);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("failed");
    }
  };
  return (
    <>
      <Button
        {...rest}
        size={size}
        icon={<Icon name={outcome === "copied" ? "check" : "copy"} />}
        onClick={() => void copy()}
      >
        {outcome ? t(`copy.${outcome}`) : label}
      </Button>
      {/* Beside the button: within it, it would take the button's name away. */}
      <VisuallyHidden>
        <span role="status">{outcome && t(`copy.${outcome}`)}</span>
      </VisuallyHidden>
    </>
  );
}
