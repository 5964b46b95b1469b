import { useState } from "react";
import type { AgendaKey } from "../../../shared/ids.ts";
import type { HardQuestionsSettings } from "../../../shared/stages/hard-questions/schema.ts";
import { useSend, useView } from "../../store/hooks.ts";

export interface Questions {
  readonly list: readonly string[];
  readonly set: (list: readonly string[]) => void;
}

/** The list of questions, which is a setting of the agenda entry; what was just changed shows at once. */
export function useQuestions(at: AgendaKey, { questions }: HardQuestionsSettings): Questions {
  const send = useSend();
  const item = useView((view) => view.items?.find(({ key }) => key === at));
  const [ahead, setAhead] = useState<{ readonly list: readonly string[]; readonly before: readonly string[] }>();
  return {
    list: ahead?.before === questions ? ahead.list : questions,
    set(list) {
      if (!item) return;
      setAhead({ list, before: questions });
      const { key, settings, ...entry } = item;
      const changed = { ...entry, settings: { ...(settings as Record<string, unknown>), questions: list } };
      void send({ type: "agenda-edit", key, item: changed }).then(({ ok }) => ok || setAhead(undefined));
    },
  };
}
