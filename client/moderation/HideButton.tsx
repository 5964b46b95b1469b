import { messages } from "../i18n/messages.ts";
import { IconButton } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface HideButtonProps {
  /** What is hidden; read aloud after the button, since there is one beside each text. */
  readonly text: string;
  readonly onHide: () => void;
}

/** Takes one text out of the room's sight. */
export const HideButton = ({ text, onHide }: HideButtonProps) => (
  <IconButton label={t("hide")} aria-description={text} icon={<Icon name="eyeOff" />} onClick={onHide} />
);
