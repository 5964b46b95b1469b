import { useEffect, useRef } from "react";
import type { Fault } from "../../../shared/stages/scenario/file.ts";
import { messages } from "../../i18n/messages.ts";
import { withElement } from "../../i18n/withElement.tsx";
import { useSideNames } from "../../store/hooks.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Faults.module.css";
import catalogue from "./facilitator.messages.en.json";
import { placeOf } from "./places.ts";

const t = messages(catalogue);

const types: { readonly [type: string]: string } = {
  string: t("type.text"),
  Array: t("type.list"),
  Object: t("type.object"),
};

const argumentsOf = ({ expected = "" }: Fault) => ({ expected: types[expected] ?? expected });

/** What is wrong with a field of the editor, in a few words below it. */
export function fieldFault(faults: readonly Fault[], path: string): string | undefined {
  const fault = faults.find((other) => other.path === path);
  if (!fault) return undefined;
  switch (fault.code) {
    case "missing":
    case "empty-text":
      return t("field.missing");
    case "too-long":
    case "too-few":
    case "too-many":
    case "unknown-placeholder":
    case "repeated-choice":
      return t(`field.${fault.code}`, argumentsOf(fault));
    default:
      return t("field.other");
  }
}

/** The place as the editor names it, what is wrong there, and the path to it in the file. */
function FaultLine({ fault }: { readonly fault: Fault }) {
  const place = placeOf(fault.path, useSideNames());
  const path = <code className={styles.path}>{fault.path}</code>;
  return (
    <>
      {withElement(
        (argument) => t(`fault.${fault.code}`, { ...argumentsOf(fault), place: argument }),
        place ? <strong>{place}</strong> : path,
      )}
      {place && fault.path !== "" && <> {path}</>}
    </>
  );
}

export interface FaultListProps {
  readonly faults: readonly Fault[];
  readonly onClose: () => void;
}

/** Everything that is wrong with a file, each with its place in it. */
export function FaultList({ faults, onClose }: FaultListProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.scrollIntoView?.({ block: "center" });
  }, []);
  return (
    <div ref={list}>
      <Notice
        tone="alert"
        title={t("load.failed")}
        action={
          <Button size="small" onClick={onClose}>
            {t("load.close")}
          </Button>
        }
      >
        <p>{t("load.failed.more", { count: faults.length })}</p>
        <ul className={styles.faults}>
          {faults.map((fault) => (
            <li key={`${fault.path} ${fault.code}`}>
              <FaultLine fault={fault} />
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
