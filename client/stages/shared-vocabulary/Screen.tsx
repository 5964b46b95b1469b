import { listed } from "../../../shared/anonymity/byId.ts";
import type { VocabularyRoomView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { messages } from "../../i18n/messages.ts";
import { RoomFit } from "../../ui/RoomFit.tsx";
import type { ScreenProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import { ProposedTerms } from "./ProposedTerms.tsx";
import styles from "./Screen.module.css";
import { ScreenTerm } from "./ScreenTerm.tsx";
import { TermsToDefine } from "./TermsToDefine.tsx";

const t = messages(catalogue);

/** Most words beside those on the table that can be read from afar. */
const mostProposed = 24;

function Step({ view }: { readonly view: VocabularyRoomView }) {
  switch (view.step) {
    case "propose":
      return (
        <>
          <RoomFit of={view.terms}>
            <ProposedTerms terms={view.terms} most={mostProposed} />
          </RoomFit>
          <p className={styles.how}>{t("screen.propose.how")}</p>
        </>
      );
    case "define":
      return (
        <>
          <RoomFit of={view.terms}>
            <TermsToDefine terms={listed(view.terms)} />
          </RoomFit>
          <p className={styles.how}>{t("screen.define.how")}</p>
        </>
      );
    case "agree": {
      const term = view.focus && view.terms[view.focus];
      return term ? <ScreenTerm key={view.focus} term={term} rule={view.rule} /> : null;
    }
  }
}

export default function Screen({ view }: ScreenProps<"shared-vocabulary">) {
  return (
    <div className={styles.screen}>
      <Step view={view} />
    </div>
  );
}
