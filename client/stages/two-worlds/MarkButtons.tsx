import { memo } from "react";
import type { ContentId } from "../../../shared/ids.ts";
import { type Mark, marks } from "../../../shared/stages/two-worlds/about.ts";
import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import styles from "./Participant.module.css";
import catalogue from "./participant.messages.en.json";

const t = messages(catalogue);

const signs = { right: "✓", surprised: "!" } as const satisfies Record<Mark, string>;

export interface MarkButtonsProps {
  readonly guess: ContentId;
  readonly text: string;
  readonly value: Mark | undefined;
  readonly locked: boolean;
  readonly onMark: (guess: ContentId, as: Mark | "none") => void;
}

/** Two buttons of which one at most is pressed; pressed again, it takes the mark back. */
export const MarkButtons = memo(function MarkButtons({ guess, text, value, locked, onMark }: MarkButtonsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, which would be seen a second time here
    <div className={styles.marks} role="group" aria-label={t("mark.label", { text })}>
      {marks.map((mark) => (
        <Button
          key={mark}
          size="small"
          tone={value === mark ? "common" : "quiet"}
          aria-pressed={value === mark}
          disabled={locked}
          icon={<span aria-hidden="true">{signs[mark]}</span>}
          onClick={() => onMark(guess, value === mark ? "none" : mark)}
        >
          {t(`mark.${mark}`)}
        </Button>
      ))}
    </div>
  );
});
