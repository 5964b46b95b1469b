import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import type { ReportProps } from "../stageViews.ts";
import catalogue from "./messages.en.json";
import { Results } from "./Results.tsx";
import { worldsOfResult } from "./worlds.ts";

const t = messages(catalogue);

export default function Report({ result }: ReportProps<"two-worlds">) {
  const worlds = worldsOfResult(result);
  if (worlds.length === 0) return <EmptyState title={t("nothing")} />;
  return <Results worlds={worlds} level="h3" />;
}
