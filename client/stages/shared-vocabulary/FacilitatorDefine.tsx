import { listed } from "../../../shared/anonymity/byId.ts";
import { ruleOfThree } from "../../../shared/anonymity/disclosure.ts";
import { twoSides } from "../../../shared/ids.ts";
import type { VocabularyFacilitatorView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames, useView } from "../../store/hooks.ts";
import { Notice } from "../../ui/Notice.tsx";
import { WaitingState } from "../../ui/WaitingState.tsx";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { TermsToDefine } from "./TermsToDefine.tsx";

const t = messages(catalogue);

type View = Extract<VocabularyFacilitatorView, { step: "define" }>;

/** While the room writes blind: how far it is, and under what it will be shown. */
export function FacilitatorDefine({ view }: { readonly view: View }) {
  const written = useView((session) => session.written ?? 0);
  const present = useView((session) => session.present);
  const names = useSideNames();
  const isSmall = twoSides.some((side) => present[side] < ruleOfThree);
  return (
    <div className={styles.stage}>
      <WaitingState quiet now={t("define.now", { count: written })} next={t("define.next")} />
      <TermsToDefine terms={listed(view.terms)} />
      {isSmall && (
        <Notice title={t("define.small")}>
          {t("define.together", { a: present.a, sideA: names.a, b: present.b, sideB: names.b })}
        </Notice>
      )}
    </div>
  );
}
