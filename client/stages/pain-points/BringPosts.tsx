import { useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import { formatList } from "../../i18n/formatList.ts";
import { messages } from "../../i18n/messages.ts";
import { useDraft } from "../../store/drafts.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { TextArea } from "../../ui/Field.tsx";
import { FileButton } from "../../ui/FileButton.tsx";
import { Folded } from "../../ui/Folded.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./BringPosts.module.css";
import { BringingFaults, Brought } from "./Brought.tsx";
import catalogue from "./bring.messages.en.json";
import { bringingOf, mostBrought } from "./bringing.ts";
import { type Source, useRows } from "./useRows.ts";

const t = messages(catalogue);

export interface BringPostsProps {
  readonly at: AgendaKey;
  /** Texts that were brought in before, as far as they are in sight. */
  readonly before?: readonly string[];
}

/** [PP31] [PP33] Pain points that the facilitator has collected before, pasted or from a file: shown first, then brought in. */
export function BringPosts(props: BringPostsProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Folded className={styles.bring} look="chevron" label={t("title")} onToggle={setOpen}>
      {isOpen && <Collected {...props} />}
    </Folded>
  );
}

function Collected({ at, before = [] }: BringPostsProps) {
  const send = useSend(at);
  const sides = useView((view) => view.sides);
  const draft = useDraft(at, "facilitator/bring-posts");
  const [file, setFile] = useState<Extract<Source, { readonly name: string }>>();
  const [skip, setSkip] = useState(false);
  const rows = useRows(file ?? { text: draft.text });
  const { points, faults, twice } = bringingOf(rows, sides, before);
  const isTooMany = points.length > mostBrought;
  const isHeld = points.length === 0 || isTooMany || (faults.length > 0 && !skip);

  const choose = (chosen: File | undefined) => {
    setFile(chosen && { name: chosen.name, file: chosen });
    setSkip(false);
  };
  const bring = async () => {
    const answer = await send({
      type: "bring-posts",
      posts: points.map(({ text, side }) => ({ text, ...(side && { side }) })),
    });
    if (!answer.ok) return;
    if (!file) draft.clear();
    choose(undefined);
  };
  return (
    <div className={styles.form}>
      {file ? (
        <p className={styles.file}>
          <strong>{file.name}</strong>
          <Button size="small" tone="plain" onClick={() => choose(undefined)}>
            {t("file.leave")}
          </Button>
        </p>
      ) : (
        <TextArea label={t("field")} hint={t("hint")} rows={5} value={draft.text} onChange={draft.set} />
      )}
      <div className={styles.choose}>
        <FileButton label={t("file")} accept=".csv,.tsv,.txt,text/csv,text/plain" onFile={choose}>
          {t(file ? "file.another" : "file")}
        </FileButton>
        <span className={styles.soft}>{t("file.more", sides)}</span>
      </div>
      <div role="status" className={styles.found}>
        {faults.length > 0 && (
          <BringingFaults faults={faults} skip={skip} {...(points.length > 0 && { onSkip: setSkip })} />
        )}
        {isTooMany && <Notice tone="alert" announce={false} title={t("many", { most: mostBrought })} />}
        {twice.length > 0 && (
          <p className={styles.soft}>
            {t("twice", { count: twice.length, lines: formatList(twice.map(({ line }) => String(line))) })}
          </p>
        )}
      </div>
      {points.length > 0 && <Brought points={points} />}
      <Button size="small" disabled={isHeld} onClick={() => void bring()}>
        {t("send", { count: points.length })}
      </Button>
    </div>
  );
}
