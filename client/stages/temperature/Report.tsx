import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import { Picture } from "./Picture.tsx";

const t = messages(catalogue);

export default function Report({ result }: ReportProps<"temperature">) {
  return result.picture ? <Picture picture={result.picture} /> : <EmptyState title={t("nobody")} />;
}
