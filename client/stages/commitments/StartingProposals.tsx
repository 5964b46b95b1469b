import { useId, useRef, useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { most } from "../../../shared/stages/commitments/schema.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { isSendable } from "../../writing/composing.ts";
import { AddSeed } from "./AddSeed.tsx";
import styles from "./Settings.module.css";
import catalogue from "./settings.messages.en.json";

const t = messages(catalogue);

interface RewordProps {
  readonly seed: string;
  readonly others: readonly string[];
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}

/** In the place of the proposal: a dialog on top of this one would be one too many. */
function Reword({ seed, others, onSave, onClose }: RewordProps) {
  const [text, setText] = useState(seed);
  const isThere = others.includes(text.trim());
  const isReady = isSendable(text, longest.commitment) && !isThere;
  const save = () => isReady && onSave(text.trim());
  return (
    <li className={styles.reword}>
      <TextArea
        label={t("edit.field")}
        error={isThere ? t("duplicate") : undefined}
        longest={longest.commitment}
        rows={2}
        value={text}
        onChange={setText}
        onCommit={save}
        autoFocus
      />
      <div className={styles.acts}>
        <Button size="small" disabled={!isReady} onClick={save}>
          {t("edit.save")}
        </Button>
        <Button size="small" tone="plain" onClick={onClose}>
          {t("edit.cancel")}
        </Button>
      </div>
    </li>
  );
}

export interface StartingProposalsProps {
  readonly place: AgendaKey;
  readonly seeds: readonly string[];
  readonly onChange: (seeds: readonly string[]) => void;
}

function List({ place, seeds: given, onChange }: StartingProposalsProps) {
  const [rewording, setRewording] = useState<string>();
  const list = useRef<HTMLDivElement>(null);
  // An agenda file may say one twice.
  const seeds = [...new Set(given)];
  // What was focused goes away with its row.
  const close = () => {
    setRewording(undefined);
    list.current?.focus();
  };
  return (
    <div ref={list} className={styles.proposals} tabIndex={-1}>
      {seeds.length > 0 && (
        <ul>
          {seeds.map((seed) =>
            seed === rewording ? (
              <Reword
                key={seed}
                seed={seed}
                others={seeds.filter((other) => other !== seed)}
                onSave={(text) => {
                  onChange(seeds.map((other) => (other === seed ? text : other)));
                  close();
                }}
                onClose={close}
              />
            ) : (
              <li key={seed} className={styles.row}>
                <p>{seed}</p>
                <div className={styles.acts}>
                  <IconButton
                    label={t("edit", { text: seed })}
                    icon={<Icon name="edit" />}
                    onClick={() => setRewording(seed)}
                  />
                  <IconButton
                    label={t("remove", { text: seed })}
                    icon={<Icon name="close" />}
                    onClick={() => {
                      onChange(seeds.filter((other) => other !== seed));
                      list.current?.focus();
                    }}
                  />
                </div>
              </li>
            ),
          )}
        </ul>
      )}
      <AddSeed place={place} seeds={seeds} onAdd={(text) => onChange([...seeds, text])} />
    </div>
  );
}

/** [CM2] The proposals that are on the list from the start; once the room is there, they are the stage's own. */
export function StartingProposals(props: StartingProposalsProps) {
  const id = useId();
  const isHere = useView((view) => view.at === props.place);
  const more = isHere
    ? t("seeds.here")
    : t(props.seeds.length > 0 ? "seeds.more" : "seeds.none", { most: most.listed });
  return (
    <section className={styles.proposals} aria-labelledby={id}>
      <header>
        <h3 id={id} className={styles.title}>
          {t("seeds")}
        </h3>
        <p className={styles.more}>{more}</p>
      </header>
      {!isHere && <List {...props} />}
    </section>
  );
}
