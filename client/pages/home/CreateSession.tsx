import { type FormEvent, lazy, Suspense, useState } from "react";
import { useLocation } from "wouter";
import { type Language, languageCodes, languages } from "../../../shared/languages.ts";
import type { Refusal } from "../../../shared/refusal.ts";
import type { TemplateId } from "../../../shared/session/templates.ts";
import { longest } from "../../../shared/text.ts";
import type { LoadedAgenda } from "../../agenda/AgendaFile.tsx";
import { createSession } from "../../http/sessionsApi.ts";
import { pageLanguage } from "../../i18n/language.ts";
import { messages } from "../../i18n/messages.ts";
import { linkIn } from "../../series/continuing.ts";
import type { Earlier } from "../../series/FromEarlier.tsx";
import { useDraftAt } from "../../store/drafts.ts";
import { Button } from "../../ui/Button.tsx";
import { Card } from "../../ui/Card.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { isTooLong, TextField } from "../../ui/Field.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Select } from "../../ui/Select.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { WhyRefused } from "../../ui/WhyRefused.tsx";
import styles from "./form.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);
const FromEarlier = lazy(() => import("../../series/FromEarlier.tsx"));
const AgendaFile = lazy(() => import("../../agenda/AgendaFile.tsx"));
const templateIds = ["essentials", "full", "before", "vocabulary", "blank"] as const satisfies readonly TemplateId[];
const starts = [...templateIds, "file"] as const;
type Start = (typeof starts)[number];

/** Everything has an answer already: a session is one press away. */
export function CreateSession() {
  const [, navigate] = useLocation();
  const [start, setStart] = useState<Start>("essentials");
  const [agenda, setAgenda] = useState<LoadedAgenda>();
  const title = useDraftAt("home", "title", t("create.defaultTitle"));
  const a = useDraftAt("home", "side-a", t("side.a"));
  const b = useDraftAt("home", "side-b", t("side.b"));
  const [language, setLanguage] = useState<Language>(pageLanguage);
  const [isTried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refusal>();

  const [link] = useState(() => linkIn(history.state));
  const [goesOn, setGoesOn] = useState(link !== undefined);
  const [earlier, setEarlier] = useState<Earlier>();

  const isEmpty = (text: string) => text.trim() === "";
  const isSame = a.text.trim().toLowerCase() === b.text.trim().toLowerCase();
  const isRight =
    ![title, a, b].some(({ text }) => isEmpty(text)) &&
    !isSame &&
    !isTooLong(title.text, longest.title) &&
    ![a, b].some(({ text }) => isTooLong(text, longest.sideName));
  const missing = (text: string) => (isTried && isEmpty(text) ? t("create.empty") : undefined);

  const isAgendaMissing = start === "file" && !agenda;
  const load = (loaded: LoadedAgenda | undefined) => {
    setAgenda(loaded);
    if (loaded?.title && title.text === t("create.defaultTitle")) title.set(loaded.title);
  };

  const goOnFrom = (chosen: Earlier | undefined) => {
    setEarlier(chosen);
    if (!chosen || a.text !== t("side.a") || b.text !== t("side.b")) return;
    a.set(chosen.read.sides.a);
    b.set(chosen.read.sides.b);
  };

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isRight || isAgendaMissing || busy) return;
    setBusy(true);
    const answer = await createSession({
      ...(start === "file" ? { agenda: [...(agenda?.stages ?? [])] } : { template: start }),
      title: title.text.trim(),
      sides: { a: a.text.trim(), b: b.text.trim() },
      language,
      ...(earlier && { from: earlier.from }),
    });
    setBusy(false);
    if (!answer.ok) return setRefused(answer.refusal);
    for (const draft of [title, a, b]) draft.clear();
    // The secret stays behind the #, which no browser sends.
    navigate(`/f/${answer.value.code}#${answer.value.secret}`);
  };

  return (
    <Card as="section" pad="roomy" aria-labelledby="create">
      <form className={styles.form} onSubmit={(event) => void create(event)} noValidate>
        <h2 id="create">{t("create.title")}</h2>
        <Choice
          legend={t("create.template")}
          options={starts.map((id) => ({
            value: id,
            label: t(`template.${id}`),
            description: t(`template.${id}.more`),
          }))}
          value={start}
          onChange={setStart}
        />
        {start === "file" && (
          <Suspense fallback={<Skeleton lines={1} />}>
            <AgendaFile loaded={agenda} onLoad={load} />
            {isTried && isAgendaMissing && <Notice tone="alert" title={t("create.noAgenda")} />}
          </Suspense>
        )}
        <details className={styles.earlier} open={goesOn} onToggle={(event) => setGoesOn(event.currentTarget.open)}>
          <summary className={styles.summary}>
            <Icon name="chevronDown" size="1em" />
            {t("create.earlier")}
          </summary>
          {goesOn && (
            <Suspense fallback={<Skeleton lines={2} />}>
              <FromEarlier chosen={earlier} onChoose={goOnFrom} link={link} />
            </Suspense>
          )}
        </details>
        <TextField
          label={t("create.sessionTitle")}
          value={title.text}
          onChange={title.set}
          longest={longest.title}
          error={missing(title.text)}
        />
        <fieldset className={styles.sides}>
          <legend>{t("create.sides")}</legend>
          <div className={styles.pair}>
            {(
              [
                ["a", a, "create.sideA"],
                ["b", b, "create.sideB"],
              ] as const
            ).map(([side, draft, label]) => (
              <div key={side} className={styles.side}>
                <SideMark side={side} />
                <TextField
                  label={t(label)}
                  labelHidden
                  value={draft.text}
                  onChange={draft.set}
                  longest={longest.sideName}
                  error={missing(draft.text) ?? (isTried && isSame ? t("create.sameSides") : undefined)}
                />
              </div>
            ))}
          </div>
        </fieldset>
        <Select
          label={t("create.language")}
          hint={t("create.language.more")}
          options={languageCodes.map((code) => ({ value: code, label: languages[code].name }))}
          value={language}
          onChange={setLanguage}
        />
        {refused && <WhyRefused refusal={refused} />}
        <Button type="submit" tone="primary" wide busy={busy}>
          {t("create.button")}
        </Button>
        <p className={styles.note}>{t("create.lead")}</p>
      </form>
    </Card>
  );
}
