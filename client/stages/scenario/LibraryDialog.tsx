import { use, useState } from "react";
import type { LibraryId } from "../../../shared/stages/scenario/library/stories.ts";
import type { Scenario } from "../../../shared/stages/scenario/scenario.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { Folded } from "../../ui/Folded.tsx";
import catalogue from "./facilitator.messages.en.json";
import styles from "./LibraryDialog.module.css";
import { loadLibrary } from "./libraryChunk.ts";
import sharedCatalogue from "./messages.en.json";
import { Parts } from "./StoryPreview.tsx";
import { useTelling } from "./telling.ts";

const t = messages(catalogue);
const shared = messages(sharedCatalogue);

export interface LibraryDialogProps {
  /** Id of the story that is told now. */
  readonly current: string | undefined;
  readonly onUse: (id: LibraryId) => Promise<boolean>;
  readonly onCopy: (story: Scenario) => void;
  readonly onClose: () => void;
}

/** The library with a preview of the story that is pointed at. Suspends until the stories are there. */
export function LibraryDialog({ current, onUse, onCopy, onClose }: LibraryDialogProps) {
  const library = use(loadLibrary(useView((view) => view.language)));
  const tell = useTelling();
  const ids = Object.keys(library) as LibraryId[];
  const [chosen, setChosen] = useState<LibraryId>(() => ids.find((id) => id === current) ?? "promised-report");
  const [isBusy, setBusy] = useState(false);
  const story = library[chosen];
  const take = async () => {
    setBusy(true);
    if (!(await onUse(chosen))) setBusy(false);
  };
  return (
    <Dialog
      title={t("library")}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button onClick={() => onCopy(story)}>{t("library.copy")}</Button>
          <Button tone="primary" busy={isBusy} onClick={() => void take()}>
            {t("library.use")}
          </Button>
        </>
      }
    >
      <Choice
        legend={t("library.legend")}
        legendHidden
        layout="row"
        options={ids.map((id) => ({
          value: id,
          label: library[id].title,
          description: shared("story.beats", { business: library[id].business, beats: library[id].beats.length }),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      <section className={styles.story} aria-label={story.title} aria-live="polite">
        <h3>{story.title}</h3>
        <p>{tell(story.context)}</p>
        <Folded key={chosen} label={t("preview")}>
          <Parts beats={story.beats} />
        </Folded>
      </section>
    </Dialog>
  );
}
