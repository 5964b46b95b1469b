import { Suspense, useState } from "react";
import { createPortal } from "react-dom";
import { readScenario } from "../../../shared/stages/scenario/file.ts";
import type { Scenario } from "../../../shared/stages/scenario/scenario.ts";
import type { ChosenScenario } from "../../../shared/stages/scenario/schema.ts";
import { messages } from "../../i18n/messages.ts";
import { useDraftAt } from "../../store/drafts.ts";
import { useSession } from "../../store/SessionProvider.tsx";
import { Button } from "../../ui/Button.tsx";
import { FileButton } from "../../ui/FileButton.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { type Edited, edited, emptyStory, readDraft } from "./edited.ts";
import { FaultList } from "./Faults.tsx";
import catalogue from "./facilitator.messages.en.json";
import { LibraryDialog } from "./LibraryDialog.tsx";
import { ScenarioEditor } from "./ScenarioEditor.tsx";
import styles from "./StoryDesk.module.css";
import { StoryPreview } from "./StoryPreview.tsx";
import { saveScenario } from "./saveScenario.ts";

const t = messages(catalogue);

export interface StoryDeskProps {
  /** Where an unfinished story is kept: the key of the agenda entry. */
  readonly place: string;
  /** The story that is told now; absent while it is loaded. */
  readonly scenario: Scenario | undefined;
  readonly mayChange: boolean;
  /** Answers whether it was taken. */
  readonly onUse: (chosen: ChosenScenario) => Promise<boolean>;
}

type Opened = { readonly what: "library" } | { readonly what: "editor"; readonly story: Edited };

/** What a facilitator can do about the story: read it, choose another, write one, load and save. */
export function StoryDesk({ place, scenario, mayChange, onUse }: StoryDeskProps) {
  const { code } = useSession();
  const draft = useDraftAt(code, `${place}/scenario`);
  const [opened, setOpened] = useState<Opened>();
  const [faults, setFaults] = useState<ReturnType<typeof readScenario>["faults"]>();
  const unfinished = readDraft(draft.text);

  const edit = (story: Edited) => {
    setFaults(undefined);
    setOpened({ what: "editor", story });
  };
  const close = () => setOpened(undefined);
  const use = async (chosen: ChosenScenario) => {
    const isTaken = await onUse(chosen);
    if (isTaken) close();
    return isTaken;
  };
  const load = async (file: File) => {
    const read = readScenario(await file.text());
    if (read.scenario) edit(edited(read.scenario));
    else setFaults(read.faults);
  };

  return (
    <section className={styles.desk} aria-label={t("desk")}>
      {mayChange && (
        <div className={styles.acts}>
          <Button tone="quiet" size="small" icon={<Icon name="copy" />} onClick={() => setOpened({ what: "library" })}>
            {t("desk.library")}
          </Button>
          {scenario && (
            <Button size="small" icon={<Icon name="edit" />} onClick={() => edit(edited(scenario))}>
              {t("desk.copy")}
            </Button>
          )}
          <Button size="small" icon={<Icon name="plus" />} onClick={() => edit(emptyStory)}>
            {t("desk.new")}
          </Button>
          <FileButton label={t("desk.load")} accept=".json,application/json" onFile={(file) => void load(file)} />
        </div>
      )}
      {faults && <FaultList faults={faults} onClose={() => setFaults(undefined)} />}
      {mayChange && unfinished && !opened && (
        <Notice
          title={t("desk.draft")}
          action={
            <>
              <Button size="small" onClick={() => edit(unfinished)}>
                {t("desk.draft.continue")}
              </Button>
              <Button size="small" tone="plain" onClick={draft.clear}>
                {t("desk.draft.discard")}
              </Button>
            </>
          }
        >
          {t("desk.draft.more")}
        </Notice>
      )}
      {scenario && <StoryPreview scenario={scenario} onSave={() => saveScenario(scenario)} />}
      {/* Outside of whatever form this stands in: Enter in a field must not send that. */}
      {opened &&
        createPortal(
          opened.what === "library" ? (
            <Suspense fallback={null}>
              <LibraryDialog
                current={scenario?.id}
                onUse={(library) => use({ library })}
                onCopy={(story) => edit(edited(story))}
                onClose={close}
              />
            </Suspense>
          ) : (
            <ScenarioEditor
              initial={opened.story}
              onDraft={(story) => draft.set(JSON.stringify(story))}
              onUse={async (own) => {
                if (await use({ own })) draft.clear();
              }}
              onClose={close}
            />
          ),
          document.body,
        )}
    </section>
  );
}
