import { Suspense, useState } from "react";
import type { FileFault } from "../../shared/files/faults.ts";
import type { WholeDraft } from "../../shared/session/agenda.ts";
import { messages } from "../i18n/messages.ts";
import { FileButton } from "../ui/FileButton.tsx";
import { Skeleton } from "../ui/Skeleton.tsx";
import styles from "./AgendaFile.module.css";
import { AgendaPreview } from "./AgendaPreview.tsx";
import { FileFaults } from "./FileFaults.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** With what is added on its way it has to fit into one frame to the server. */
const largestBytes = 100_000;

export interface LoadedAgenda {
  readonly title?: string;
  readonly stages: readonly WholeDraft[];
}

export interface AgendaFileProps {
  readonly loaded: LoadedAgenda | undefined;
  /** `undefined` where the file was no agenda. */
  readonly onLoad: (agenda: LoadedAgenda | undefined) => void;
}

/** Chooses a file, and shows what is in it or what is wrong with it. Loaded when somebody wants one. */
export default function AgendaFile({ loaded, onLoad }: AgendaFileProps) {
  const [name, setName] = useState("");
  const [faults, setFaults] = useState<readonly FileFault[]>([]);

  const read = async (file: File) => {
    setName(file.name);
    if (file.size > largestBytes) {
      setFaults([{ path: [], code: "file-size", expected: largestBytes / 1000 }]);
      return onLoad(undefined);
    }
    const [{ readAgenda }, text] = await Promise.all([import("../../shared/session/agendaFile.ts"), file.text()]);
    const { agenda, faults: found = [] } = readAgenda(text);
    setFaults(found);
    onLoad(agenda);
  };
  return (
    <div className={styles.file}>
      <div className={styles.choose}>
        <FileButton label={t("choose")} accept=".json,application/json" onFile={(file) => void read(file)}>
          {t(name ? "chooseAnother" : "choose")}
        </FileButton>
        {name && <span className={styles.name}>{name}</span>}
      </div>
      <div role="status">
        {faults.length > 0 && <FileFaults faults={faults} />}
        {loaded && (
          <Suspense fallback={<Skeleton lines={3} />}>
            <AgendaPreview stages={loaded.stages} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
