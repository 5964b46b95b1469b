import { useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import type { ImportPreview } from "../../../shared/protocol/importing.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import { bringTerms, previewImport } from "../../http/importsApi.ts";
import { messages } from "../../i18n/messages.ts";
import { sentences } from "../../i18n/sentences.ts";
import { useHash } from "../../pages/useHash.ts";
import { useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Dialog } from "../../ui/Dialog.tsx";
import { TextArea } from "../../ui/Field.tsx";
import { FileButton } from "../../ui/FileButton.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { WhyRefused } from "../../ui/WhyRefused.tsx";
import { ImportedTerms } from "./ImportedTerms.tsx";
import { ImportFaults } from "./ImportFaults.tsx";
import styles from "./ImportTerms.module.css";
import catalogue from "./import.messages.en.json";

const t = messages(catalogue);

const accepted = ".json,.csv,.tsv,.xlsx,.tbx,.xml,.ttl,.jsonld,.txt";
const none: ReadonlySet<number> = new Set();

/** What the file says of itself, before its terms. */
function Summary({ preview: { terms, rehearsal, otherSides } }: { readonly preview: ImportPreview }) {
  const agreed = terms.filter(({ term }) => term.status === "agreed").length;
  return (
    <>
      <p>{sentences(t("summary", { count: terms.length }), t("summary.agreed", { count: agreed }))}</p>
      {rehearsal && <Notice title={t("rehearsal")} />}
      {otherSides && <Notice title={t("otherSides", otherSides)} />}
    </>
  );
}

/** Terms from a file or a list: shown first, then brought in all at once. Loaded when somebody wants to. */
export default function ImportTerms({ at, onClose }: { readonly at: AgendaKey; readonly onClose: () => void }) {
  const code = useView((view) => view.code);
  const into = { code, secret: useHash(), at };
  const [name, setName] = useState("");
  const [pasted, setPasted] = useState("");
  const [busy, setBusy] = useState(false);
  const [preview, setPreview] = useState<ImportPreview>();
  const [refusal, setRefusal] = useState<Refusal>();
  const [left, setLeft] = useState(none);
  const [skip, setSkip] = useState(false);

  const look = async (file: Blob, called: string) => {
    setBusy(true);
    const answer = await previewImport(into, file, called);
    setBusy(false);
    setLeft(none);
    setSkip(false);
    setRefusal(answer.ok ? undefined : answer.refusal);
    setPreview(answer.ok ? answer.value : undefined);
  };
  const choose = (file: File) => {
    setName(file.name);
    void look(file, file.name);
  };
  const chosen = preview?.terms.filter((_, index) => !left.has(index)) ?? [];
  const hasFaults = (preview?.faults.length ?? 0) > 0;
  const bring = async () => {
    setBusy(true);
    const merge = chosen.some(({ duplicate }) => duplicate !== undefined);
    const answer = await bringTerms(
      into,
      chosen.map(({ term }) => term),
      merge,
    );
    setBusy(false);
    if (answer.ok) return onClose();
    setRefusal(answer.refusal);
  };
  const leave = (index: number, isLeft: boolean) => {
    const now = new Set(left);
    if (isLeft) now.add(index);
    else now.delete(index);
    setLeft(now);
  };

  return (
    <Dialog
      title={t("title")}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t("cancel")}</Button>
          <Button
            tone="primary"
            disabled={busy || chosen.length === 0 || (hasFaults && !skip)}
            onClick={() => void bring()}
          >
            {t("bring", { count: chosen.length })}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <p>{t("lead")}</p>
        <div className={styles.choose}>
          <FileButton label={t("choose")} accept={accepted} onFile={choose}>
            {t(name ? "chooseAnother" : "choose")}
          </FileButton>
          <span className={styles.soft}>{name || t("kinds")}</span>
        </div>
        <div className={styles.paste}>
          <TextArea label={t("paste")} hint={t("paste.hint")} rows={3} value={pasted} onChange={setPasted} />
          <Button
            size="small"
            disabled={busy || pasted.trim() === ""}
            onClick={() => void look(new Blob([pasted]), "pasted.txt")}
          >
            {t("paste.look")}
          </Button>
        </div>
        <div role="status" className={styles.found}>
          {busy && <p className={styles.soft}>{t("reading")}</p>}
          {refusal && <WhyRefused refusal={refusal} />}
          {preview && hasFaults && (
            <ImportFaults faults={preview.faults} skip={skip} {...(preview.terms.length > 0 && { onSkip: setSkip })} />
          )}
          {preview && (preview.terms.length > 0 || !hasFaults) && <Summary preview={preview} />}
        </div>
        {preview && preview.terms.length > 0 && <ImportedTerms terms={preview.terms} left={left} onLeave={leave} />}
      </div>
    </Dialog>
  );
}
