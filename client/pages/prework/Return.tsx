import { messages } from "../../i18n/messages.ts";
import { Button } from "../../ui/Button.tsx";
import { CentredPage } from "../CentredPage.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export interface ReturnProps {
  /** Somebody else takes part on this device. */
  readonly replaces: boolean;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Whoever came by a return link says that it is their own, before they are somebody. */
export default function Return({ replaces, onYes, onNo }: ReturnProps) {
  return (
    <CentredPage
      title={t("return.title")}
      actions={
        <>
          <Button tone="primary" onClick={onYes}>
            {t("return.yes")}
          </Button>
          <Button onClick={onNo}>{t("return.no")}</Button>
        </>
      }
    >
      <p>{t("return.text")}</p>
      {replaces && <p>{t("return.other")}</p>}
    </CentredPage>
  );
}
