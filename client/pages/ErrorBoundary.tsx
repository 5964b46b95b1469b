import { Component, type ReactNode } from "react";
import { messages } from "../i18n/messages.ts";
import { Button } from "../ui/Button.tsx";
import { CentredPage } from "./CentredPage.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** Catches what must not happen, a chunk that did not load among it. React has this as a class only. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <CentredPage
        title={t("crash.title")}
        actions={
          <Button tone="primary" onClick={() => location.reload()}>
            {t("crash.reload")}
          </Button>
        }
      >
        <p>{t("crash.text")}</p>
      </CentredPage>
    );
  }
}
