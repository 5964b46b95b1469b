import LanguageChoice from "../../i18n/LanguageChoice.tsx";
import { messages } from "../../i18n/messages.ts";
import { useMe, useSideNames } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Toggle } from "../../ui/Toggle.tsx";
import { AnonymityPromise } from "../join/AnonymityPromise.tsx";
import { ReturnLink } from "../prework/ReturnLink.tsx";
import MoreTime from "./MoreTime.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface YouProps {
  readonly sound: readonly [boolean, (on: boolean) => void];
  readonly onClose: () => void;
  readonly onChangeSide: () => void;
}

/** What this device is in the session, and what may be changed about it. */
export default function You({ sound: [sound, setSound], onClose, onChangeSide }: YouProps) {
  const names = useSideNames();
  const side = useMe((me) => me.side) ?? "neutral";
  const badge = useMe((me) => me.badge);
  return (
    <Dialog
      title={t("you", { side: names[side] })}
      onClose={onClose}
      actions={<Button onClick={onChangeSide}>{t("you.change")}</Button>}
    >
      <SideMark side={side} label={names[side]} size="large" />
      {badge && <p>{t("you.badge", { badge })}</p>}
      <MoreTime />
      <Toggle label={t("you.sound")} on={sound} onChange={setSound} />
      <LanguageChoice />
      <AnonymityPromise />
      <ReturnLink />
    </Dialog>
  );
}
