import { useState } from "react";
import { type SideId, sideIds } from "../../../shared/ids.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { WhyRefused } from "../../ui/WhyRefused.tsx";
import catalogue from "./messages.en.json";
import styles from "./RehearsalDialog.module.css";
import { useRehearsal } from "./useRehearsal.ts";

const t = messages(catalogue);

const paces = ["natural", "fast"] as const;
/** As the server has them; its schemas do not come to the browser. */
const most = { onSide: 12, inAll: 24 } as const;

/** How many come in, and how fast they are; or, while they are here, the way to send them away. */
export function RehearsalDialog({ secret, onClose }: { readonly secret: string; readonly onClose: () => void }) {
  const { simulated, busy, refused, start, stop } = useRehearsal(secret);
  const names = useSideNames();
  const [people, setPeople] = useState<Record<SideId, number>>({ a: 3, b: 3, neutral: 0 });
  const [pace, setPace] = useState<(typeof paces)[number]>("natural");
  const inAll = people.a + people.b + people.neutral;
  const isHere = simulated > 0;
  const hidesSides = people.neutral > 0 && people.neutral < 3;

  const go = async () => {
    if (await (isHere ? stop() : start({ people, pace }))) onClose();
  };
  return (
    <Dialog
      title={isHere ? t("here.title", { count: simulated }) : t("dialog.title")}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("dialog.cancel")}</Button>
          <Button tone={isHere ? "danger" : "primary"} busy={busy} disabled={inAll === 0} onClick={() => void go()}>
            {t(isHere ? "here.stop" : "dialog.start")}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{t(isHere ? "here.text" : "dialog.text")}</p>
        {!isHere && (
          <>
            <fieldset className={styles.people}>
              <legend>{t("dialog.people")}</legend>
              {sideIds.map((side) => (
                <div key={side} className={styles.side}>
                  <SideMark side={side} label={names[side]} />
                  <Count
                    side={names[side]}
                    value={people[side]}
                    most={Math.min(most.onSide, people[side] + most.inAll - inAll)}
                    onChange={(count) => setPeople({ ...people, [side]: count })}
                  />
                </div>
              ))}
            </fieldset>
            <p className={styles.hint}>{hidesSides ? t("dialog.neutral") : t("dialog.most", most)}</p>
            <Choice
              legend={t("dialog.pace")}
              options={paces.map((id) => ({ value: id, label: t(`pace.${id}`), description: t(`pace.${id}.more`) }))}
              layout="row"
              value={pace}
              onChange={setPace}
            />
          </>
        )}
        {refused && <WhyRefused refusal={refused} />}
      </div>
    </Dialog>
  );
}

interface CountProps {
  readonly side: string;
  readonly value: number;
  readonly most: number;
  readonly onChange: (value: number) => void;
}

function Count({ side, value, most, onChange }: CountProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset needs a legend, which would be seen a second time here
    <div className={styles.count} role="group" aria-label={t("dialog.number", { side })}>
      <IconButton
        label={t("dialog.fewer", { side })}
        icon={<Icon name="minus" />}
        disabled={value <= 0}
        onClick={() => onChange(value - 1)}
      />
      <output className={styles.number}>{value}</output>
      <IconButton
        label={t("dialog.more", { side })}
        icon={<Icon name="plus" />}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      />
    </div>
  );
}
