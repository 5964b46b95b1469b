import { useLocation } from "wouter";
import { messages } from "../i18n/messages.ts";
import { Button } from "../ui/Button.tsx";
import { CentredPage } from "./CentredPage.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** A link whose secret, what follows the #, got lost on the way. */
export function IncompleteLink({ title, text }: { readonly title: string; readonly text: string }) {
  const [, navigate] = useLocation();
  return (
    <CentredPage
      title={title}
      actions={
        <Button tone="primary" onClick={() => navigate("/")}>
          {t("refused.home")}
        </Button>
      }
    >
      <p>{text}</p>
    </CentredPage>
  );
}
