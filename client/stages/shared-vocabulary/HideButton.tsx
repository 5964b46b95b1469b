import { messages } from "../../i18n/messages.ts";
import { IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/Icon.tsx";
import catalogue from "./facilitator.messages.en.json";

const t = messages(catalogue);

export interface HideButtonProps {
  /** What is hidden or shown; read aloud with the button. */
  readonly text: string;
  readonly hidden: boolean;
  readonly onChange: (hidden: boolean) => void;
}

/** Takes something out of the room's sight, and brings it back. */
export const HideButton = ({ text, hidden, onChange }: HideButtonProps) => (
  <IconButton
    label={t(hidden ? "show.label" : "hide.label", { text })}
    icon={<Icon name={hidden ? "eye" : "eyeOff"} />}
    onClick={() => onChange(!hidden)}
  />
);
