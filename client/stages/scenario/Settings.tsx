import { Suspense, use } from "react";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import type { SettingsProps } from "../stageViews.ts";
import catalogue from "./facilitator.messages.en.json";
import { loadLibrary } from "./libraryChunk.ts";
import styles from "./Settings.module.css";
import { StoryDesk } from "./StoryDesk.tsx";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);

type Props = SettingsProps<"scenario">;

function Chosen({ place, settings, onChange }: Props) {
  const library = use(loadLibrary(useView((view) => view.language)));
  const tell = useTelling();
  const { scenario: chosen } = settings;
  const scenario = "library" in chosen ? library[chosen.library] : chosen.own;
  return (
    <>
      <p className={styles.title}>{tell(scenario.title)}</p>
      <StoryDesk
        place={place}
        scenario={scenario}
        mayChange
        onUse={(scenario) => {
          onChange({ ...settings, scenario });
          return Promise.resolve(true);
        }}
      />
    </>
  );
}

/** Which story is to be told, before the room has come to it. */
export default function Settings(props: Props) {
  const isHere = useView((view) => view.at === props.place);
  return (
    <section className={styles.settings} aria-label={t("settings.story")}>
      <h3 className={styles.heading}>{t("settings.story")}</h3>
      {isHere ? (
        <p className={styles.note}>{t("settings.here")}</p>
      ) : (
        <Suspense fallback={<Skeleton lines={2} />}>
          <Chosen {...props} />
        </Suspense>
      )}
    </section>
  );
}
