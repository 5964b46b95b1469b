import { useMemo, useRef } from "react";
import { messages } from "../../i18n/messages.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { RoomFit } from "../../ui/RoomFit.tsx";
import { useFit } from "../../ui/useFit.ts";
import { useTurn } from "../../ui/useTurn.ts";
import type { ScreenProps } from "../stageViews.ts";
import sharedCatalogue from "./messages.en.json";
import { Primers } from "./Primers.tsx";
import { useMarked, useWritten } from "./progress.ts";
import styles from "./Screen.module.css";
import catalogue from "./screen.messages.en.json";
import { WorldFaces } from "./WorldFaces.tsx";
import { type World, worldsOf } from "./worlds.ts";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

type View = ScreenProps<"two-worlds">["view"];

function Writing({ primers }: { readonly primers: boolean }) {
  return (
    <div className={styles.screen}>
      <div className={styles.how}>
        <p>{t("writing")}</p>
        <p className={styles.progress}>{useWritten()}</p>
      </div>
      {primers && (
        <RoomFit of={primers}>
          <Primers />
        </RoomFit>
      )}
    </div>
  );
}

const HowToMark = () => (
  <div className={styles.how}>
    <p>{t("compare")}</p>
    <p className={styles.progress}>{useMarked()}</p>
  </div>
);

/** One world as large as it fits; of what does not fit, as many of either column are left to the phones. */
function OnTheWall({ world, showsMarks }: { readonly world: World; readonly showsMarks: boolean }) {
  const place = useRef<HTMLDivElement>(null);
  const { said, guessed } = world;
  // Both columns stand beside each other: the longer one decides.
  const rows = useMemo(() => Array.from({ length: Math.max(said.length, guessed.length) }), [said, guessed]);
  const count = useFit(place, rows);
  const left = Math.max(0, said.length - count) + Math.max(0, guessed.length - count);
  return (
    <div ref={place} className={styles.wall}>
      <WorldFaces
        world={{ ...world, said: said.slice(0, count), guessed: guessed.slice(0, count) }}
        showsMarks={showsMarks}
      />
      {left > 0 && <p className={styles.more}>{t("more", { count: left })}</p>}
    </div>
  );
}

/** The world that the facilitator chose; before they choose, the worlds take turns. */
function FaceToFace({ view }: { readonly view: Exclude<View, { step: "writing" }> }) {
  const tally = view.step === "results" ? view.tally : undefined;
  const worlds = useMemo(() => worldsOf(view.texts, tally), [view.texts, tally]);
  const turn = useTurn(view.focus ? 1 : worlds.length);
  const shown = worlds.find(({ under }) => under === view.focus) ?? worlds[turn];
  if (!shown) return <EmptyState title={shared("nothing")} />;
  return (
    <div className={styles.screen}>
      {view.step === "compare" && <HowToMark />}
      <OnTheWall key={shown.under} world={shown} showsMarks={view.step === "results"} />
    </div>
  );
}

export default function Screen({ view }: ScreenProps<"two-worlds">) {
  return view.step === "writing" ? <Writing primers={view.primers} /> : <FaceToFace view={view} />;
}
