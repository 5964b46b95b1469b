import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import catalogue from "./messages.en.json";
import styles from "./Results.module.css";
import { type ActOf, WorldFaces } from "./WorldFaces.tsx";
import type { World } from "./worlds.ts";

const t = messages(catalogue);

export interface ResultsProps {
  readonly worlds: readonly World[];
  readonly actOf?: ActOf;
  readonly level?: "h2" | "h3";
}

/** All worlds with what was right and what surprised. */
export function Results({ worlds, actOf, level = "h2" }: ResultsProps) {
  if (worlds.length === 0) return <EmptyState title={t("nothing")}>{t("nothing.more")}</EmptyState>;
  return (
    <div className={styles.worlds}>
      {worlds.map((world) => (
        <WorldFaces key={world.under} world={world} showsMarks actOf={actOf} level={level} />
      ))}
    </div>
  );
}
