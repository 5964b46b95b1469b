import type { ReactNode } from "react";
import { type ById, listed } from "../../../shared/anonymity/byId.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { SignatureView } from "../../../shared/stages/commitments/view.ts";
import { formatDay } from "../../i18n/formatDay.ts";
import { messages } from "../../i18n/messages.ts";
import catalogue from "./messages.en.json";
import styles from "./Signatures.module.css";

const t = messages(catalogue);

/** A name on a line, as on paper, and the day by which it is done. */
export const Signature = ({ name, on }: Pick<SignatureView, "name" | "on">) => (
  <span className={styles.signature}>
    <span className={styles.name}>{name}</span>
    <span className={styles.day}>{t("by", { day: formatDay(on) })}</span>
  </span>
);

export interface SignaturesProps {
  readonly signatures: ById<SignatureView>;
  /** What the facilitator can do about one. */
  readonly act?: ((id: ContentId, signature: SignatureView) => ReactNode) | undefined;
}

/** Who has put their name to a commitment; nothing where nobody has. */
export function Signatures({ signatures, act }: SignaturesProps) {
  // Whoever is due first; on one day in the order of ids, which tells nothing.
  const all = [...listed(signatures)].sort(([, one], [, other]) =>
    one.on < other.on ? -1 : one.on > other.on ? 1 : 0,
  );
  if (all.length === 0) return null;
  return (
    <ul className={styles.signatures} aria-label={t("signatures")}>
      {all.map(([id, signature]) => (
        <li key={id} className={styles.line}>
          <Signature {...signature} />
          {act?.(id, signature)}
        </li>
      ))}
    </ul>
  );
}
