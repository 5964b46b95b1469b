import type { ReactNode } from "react";
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover, Text } from "react-aria-components";
import { classNames } from "./classNames.ts";
import styles from "./Menu.module.css";

// React Aria would add a <style> element, which the page's content policy refuses. It does not where this id is
// taken; the one rule that it would add is in Menu.module.css.
const takenId = "react-aria-pressable-style";
if (!document.getElementById(takenId)) {
  const placeholder = document.createElement("template");
  placeholder.id = takenId;
  document.head.append(placeholder);
}

export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly description?: string;
  readonly icon?: ReactNode;
  readonly danger?: boolean;
  readonly disabled?: boolean;
}

export interface MenuProps<Id extends string> {
  /** What the menu is about: read aloud on its button. */
  readonly label: string;
  /** What the button shows; with `text` beside it where the icon alone would not say enough. */
  readonly icon: ReactNode;
  readonly text?: string;
  readonly entries: readonly MenuEntry<Id>[];
  readonly onChoose: (id: Id) => void;
}

/** A menu by mouse, finger and keyboard. It brings React Aria with it: for facilitators' code, or loaded on demand. */
export function Menu<Id extends string>({ label, icon, text, entries, onChoose }: MenuProps<Id>) {
  return (
    <MenuTrigger>
      <Button className={classNames(styles.trigger, text !== undefined && styles.withText)} aria-label={label}>
        {icon}
        {text}
      </Button>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <AriaMenu
          className={styles.menu ?? ""}
          aria-label={label}
          onAction={(key) => onChoose(key as Id)}
          disabledKeys={entries.filter(({ disabled }) => disabled).map(({ id }) => id)}
        >
          {entries.map((entry) => (
            <MenuItem
              key={entry.id}
              id={entry.id}
              textValue={entry.label}
              className={classNames(styles.item, entry.danger && styles.danger)}
            >
              {entry.icon}
              <span>
                <Text slot="label" className={styles.label ?? ""}>
                  {entry.label}
                </Text>
                {entry.description && (
                  <Text slot="description" className={styles.description ?? ""}>
                    {entry.description}
                  </Text>
                )}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
