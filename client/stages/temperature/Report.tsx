import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import { Picture } from "./Picture.tsx";
import catalogue from "./picture.messages.en.json";

const t = messages(catalogue);

export default function Report({ result }: ReportProps<"temperature">) {
  return result.picture ? <Picture picture={result.picture} /> : <EmptyState title={t("nobody")} />;
}
