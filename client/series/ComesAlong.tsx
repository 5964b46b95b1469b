import { messages } from "../i18n/messages.ts";
import { useView } from "../store/hooks.ts";
import { Notice } from "../ui/Notice.tsx";
import EarlierCommitments from "./EarlierCommitments.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** Before the start, for the facilitator: what this session has from the one before it. */
export default function ComesAlong() {
  const series = useView((view) => view.series);
  if (!series) return null;
  const { session, agreed, unsettled } = series;
  return (
    <>
      <Notice title={t("along.title", { session })}>
        {agreed + unsettled > 0 && t("along.terms", { agreed, unsettled })}
      </Notice>
      <EarlierCommitments canAnswer />
    </>
  );
}
