import type { ReactNode } from "react";
import type { MadeView } from "../../../shared/stages/close/view.ts";
import type { TemperaturePicture } from "../../../shared/stages/temperature/schema.ts";
import type { TrendPointView } from "../../../shared/stages/temperature/view.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { messages } from "../../i18n/messages.ts";
import Trend from "../../series/Trend.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { Picture } from "../temperature/Picture.tsx";
import styles from "./Closing.module.css";
import { Made } from "./Made.tsx";
import catalogue from "./messages.en.json";
import { ShiftPicture } from "./ShiftPicture.tsx";

const t = messages(catalogue);

export interface ClosingProps {
  readonly picture?: TemperaturePicture | undefined;
  /** The room has answered again, and this is still the picture before. */
  readonly stands?: boolean | undefined;
  readonly first?: TemperaturePicture | undefined;
  /** Of the earlier sessions of a series. */
  readonly trend?: readonly TrendPointView[] | undefined;
  readonly made: MadeView;
  readonly children: ReactNode;
}

/** The closing picture: what the room made, where it began and where it is, and what people take along. */
export function Closing({ picture, stands = false, first, trend, made, children }: ClosingProps) {
  return (
    <div className={styles.closing}>
      <Made made={made} />
      {picture ? (
        <section className={styles.picture}>
          {stands && <Stands />}
          <ShiftPicture first={first} last={picture} />
          <Trend trend={trend} now={picture} moment="closing" />
          {picture.count > 0 && (
            <Folded label={t("shift.all")}>
              <Picture picture={picture} first={first} />
            </Folded>
          )}
        </section>
      ) : (
        <EmptyState title={t("not.closed")} />
      )}
      {children}
    </div>
  );
}
