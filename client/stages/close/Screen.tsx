import { useMemo } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { CloseScreenView } from "../../../shared/stages/close/view.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { messages } from "../../i18n/messages.ts";
import Trend from "../../series/Trend.tsx";
import { RoomTurns } from "../../ui/RoomTurns.tsx";
import type { ScreenProps } from "../stageViews.ts";
import { Scale } from "../temperature/Scale.tsx";
import { Made } from "./Made.tsx";
import catalogue from "./messages.en.json";
import styles from "./Screen.module.css";
import { ShiftPicture } from "./ShiftPicture.tsx";
import { Takeaways } from "./Takeaways.tsx";

const t = messages(catalogue);

/** More cannot be read from afar beside the picture. */
const most = 6;

function Closing({ view }: { readonly view: Extract<CloseScreenView, { step: "closing" }> }) {
  const { picture, stands, first, trend, made, takeaways } = view;
  const all = useMemo(() => listed(takeaways), [takeaways]);
  return (
    <RoomTurns items={all} most={most}>
      {(shown, page, pages) => (
        <>
          <Made made={made} />
          <div className={styles.closing}>
            <div>
              {stands && <Stands />}
              <ShiftPicture first={first} last={picture} />
              <Trend trend={trend} now={picture} moment="closing" />
            </div>
            {all.length > 0 && (
              <div>
                <Takeaways takeaways={shown} />
                {pages > 1 && <p className={styles.page}>{t("page", { page, pages })}</p>}
              </div>
            )}
          </div>
        </>
      )}
    </RoomTurns>
  );
}

export default function Screen({ view }: ScreenProps<"close">) {
  if (view.step === "closing") return <Closing view={view} />;
  return (
    <div className={styles.asking}>
      <Scale />
      <p>{t("screen.how")}</p>
    </div>
  );
}
