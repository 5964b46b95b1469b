import type { Locator } from "playwright-core";

/** What a person does with the controls of a page, by whatever they work with. */
export interface Hands {
  /** A button, a link, a fold or an entry of a menu. */
  press(control: Locator): Promise<void>;
  /** A radio button or a checkbox, which is checked afterwards. */
  check(control: Locator): Promise<void>;
  /** Writes `text` in the place of what the field holds. */
  write(field: Locator, text: string): Promise<void>;
  /** Moves the knob of a slider to `points` on its scale. */
  slide(slider: Locator, points: number): Promise<void>;
}

/** By mouse or finger. */
export const byPointer: Hands = {
  press: (control) => control.click(),
  check: (control) => control.check(),
  write: (field, text) => field.fill(text),
  slide: (slider, points) => slider.fill(String(points)),
};
