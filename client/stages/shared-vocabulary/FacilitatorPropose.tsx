import { lazy, Suspense, useState } from "react";
import { listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { ProposedTermView, VocabularyFacilitatorView } from "../../../shared/stages/shared-vocabulary/view.ts";
import { longest } from "../../../shared/text.ts";
import { messages } from "../../i18n/messages.ts";
import { HiddenFromRoom } from "../../moderation/HiddenFromRoom.tsx";
import { useDraft } from "../../store/drafts.ts";
import { useSend, useView } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Composer } from "../../writing/Composer.tsx";
import { type Composing, isSendable } from "../../writing/composing.ts";
import styles from "./Facilitator.module.css";
import catalogue from "./facilitator.messages.en.json";
import { ProposedRow, type TermAct } from "./ProposedRow.tsx";
import { SimilarPairs } from "./SimilarPairs.tsx";
import { MergeDialog, RenameDialog } from "./TermDialogs.tsx";

const ImportTerms = lazy(() => import("./ImportTerms.tsx"));

const t = messages(catalogue);

type View = Extract<VocabularyFacilitatorView, { step: "propose" }>;
type Entry = readonly [ContentId, ProposedTermView];

/** Collects the words: shows what was proposed, merges what is the same, and puts a few on the table. */
export function FacilitatorPropose({ at, view }: { readonly at: AgendaKey; readonly view: View }) {
  const send = useSend(at);
  const written = useView((session) => session.written ?? 0);
  const own = useDraft(at, "facilitator/propose");
  const [justHidden, setJustHidden] = useState<ContentId>();
  const [isImporting, setImporting] = useState(false);
  const [dialog, setDialog] = useState<{ readonly act: "rename" | "merge"; readonly id: ContentId }>();

  const all = listed(view.terms);
  const inSight = all.filter(([, { hidden }]) => !hidden);
  const table = inSight.filter(([, { onTable, toConfirm }]) => onTable && !toConfirm);
  const toConfirm = inSight.filter(([, { onTable, toConfirm }]) => onTable && toConfirm);
  const others = inSight.filter(([, { onTable }]) => !onTable);
  const hidden = all.flatMap(([id, { term, hidden: isHidden }]) => (isHidden ? [[id, { text: term }] as const] : []));
  const isFull = table.length >= view.tableSize;

  const hide = (id: ContentId, isHidden: boolean) => void send({ type: "hide", id, hidden: isHidden });
  const act: TermAct = (type, id) => {
    switch (type) {
      case "put":
      case "take":
        return void send({ type: "set-on-table", term: id, on: type === "put" });
      case "hide":
        hide(id, true);
        return setJustHidden(id);
      case "rename":
      case "merge":
        return setDialog({ act: type, id });
    }
  };
  // What is refused as a duplicate stays in the field.
  const add = async () => {
    const answer = await send({ type: "propose", term: own.text.trim() });
    if (answer.ok) own.clear();
  };
  const composing: Composing = {
    text: own.text,
    longest: longest.term,
    input: "open",
    change: own.set,
    discard: own.clear,
    send: () => {
      const sendable = isSendable(own.text, longest.term);
      if (sendable) void add();
      return sendable;
    },
  };
  const rows = (entries: readonly Entry[]) => (
    <ul className={styles.rows}>
      {entries.map(([id, term]) => (
        <ProposedRow key={id} id={id} term={term} isFull={isFull} canMerge={inSight.length > 1} act={act} />
      ))}
    </ul>
  );
  const target = dialog && view.terms[dialog.id];

  return (
    <div className={styles.stage}>
      <div className={styles.waiting}>
        <div>
          <p className={styles.strong}>{t("written", { count: written })}</p>
          <p className={styles.soft}>{t("propose.hidden")}</p>
        </div>
        {written > 0 && (
          <Button tone="primary" onClick={() => void send({ type: "reveal-proposals" })}>
            {t("propose.show")}
          </Button>
        )}
      </div>
      <SimilarPairs
        pairs={view.similar ?? []}
        terms={view.terms}
        onMerge={(from, into) => void send({ type: "merge-terms", from, into })}
      />
      <section className={styles.section} aria-labelledby="vocabulary-table">
        <h2 id="vocabulary-table" className={styles.heading}>
          {t("propose.table", { count: table.length, size: view.tableSize })}
        </h2>
        {table.length > 0 ? (
          rows(table)
        ) : (
          <EmptyState title={t("propose.table.none")}>
            {t(toConfirm.length > 0 ? "toConfirm.only" : "propose.table.none.more")}
          </EmptyState>
        )}
        {isFull && others.length > 0 && <p className={styles.soft}>{t("propose.table.full")}</p>}
      </section>
      {toConfirm.length > 0 && (
        <section className={styles.section} aria-labelledby="vocabulary-to-confirm">
          <h2 id="vocabulary-to-confirm" className={styles.heading}>
            {t("toConfirm.list", { count: toConfirm.length })}
          </h2>
          <p className={styles.soft}>{t("toConfirm.list.more")}</p>
          {rows(toConfirm)}
        </section>
      )}
      <section className={styles.section} aria-labelledby="vocabulary-others">
        <h2 id="vocabulary-others" className={styles.heading}>
          {t("propose.others")}
        </h2>
        {others.length > 0 && rows(others)}
        {inSight.length === 0 && <p className={styles.soft}>{t("propose.none.more")}</p>}
        <div className={styles.composer}>
          <Composer composing={composing} label={t("propose.add")} send={t("propose.add.send")} tone="quiet" />
        </div>
        <div className={styles.acts}>
          <Button size="small" icon={<Icon name="share" />} onClick={() => setImporting(true)}>
            {t("import")}
          </Button>
        </div>
      </section>
      <HiddenFromRoom
        hidden={hidden}
        counted={t("hidden", { count: hidden.length })}
        done={t("hidden.done")}
        justHidden={justHidden}
        onShow={(id) => hide(id, false)}
        onDone={() => setJustHidden(undefined)}
      />
      {isImporting && (
        <Suspense>
          <ImportTerms at={at} onClose={() => setImporting(false)} />
        </Suspense>
      )}
      {dialog?.act === "rename" && target && (
        <RenameDialog
          term={target.term}
          onRename={(to) => void send({ type: "rename-term", term: dialog.id, to })}
          onClose={() => setDialog(undefined)}
        />
      )}
      {dialog?.act === "merge" && target && (
        <MergeDialog
          term={target.term}
          others={inSight.filter(([id]) => id !== dialog.id)}
          onMerge={(into) => void send({ type: "merge-terms", from: dialog.id, into })}
          onClose={() => setDialog(undefined)}
        />
      )}
    </div>
  );
}
