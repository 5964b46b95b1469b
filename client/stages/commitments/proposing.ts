import { useCallback, useState } from "react";
import { type ById, listed } from "../../../shared/anonymity/byId.ts";
import type { AgendaKey, ContentId } from "../../../shared/ids.ts";
import type { FacilitatorProposalView } from "../../../shared/stages/commitments/view.ts";
import { longest } from "../../../shared/text.ts";
import { useHiding } from "../../moderation/useHiding.ts";
import { useDraft } from "../../store/drafts.ts";
import { useSend } from "../../store/hooks.ts";
import { type Composing, isSendable } from "../../writing/composing.ts";

export type ProposalAct = (type: "put" | "take" | "edit" | "hide", id: ContentId) => void;

export const useHidingIn = (at: AgendaKey) => {
  const send = useSend(at);
  return useHiding(useCallback((id: ContentId, hidden: boolean) => send({ type: "hide", id, hidden }), [send]));
};

/** What a facilitator can do with proposals, while they come in and while people sign. */
export function useProposing(at: AgendaKey) {
  const send = useSend(at);
  const hiding = useHidingIn(at);
  const [editing, setEditing] = useState<ContentId>();
  const own = useDraft(at, "facilitator/propose");
  const act: ProposalAct = (type, id) => {
    switch (type) {
      case "put":
      case "take":
        return void send({ type: "set-listed", id, on: type === "put" });
      case "hide":
        return hiding.hide(id);
      case "edit":
        return setEditing(id);
    }
  };
  // What is refused stays in the field.
  const add = async () => {
    const answer = await send({ type: "propose", text: own.text.trim() });
    if (answer.ok) own.clear();
  };
  const composing: Composing = {
    text: own.text,
    longest: longest.commitment,
    input: "open",
    change: own.set,
    discard: own.clear,
    send: () => {
      const sendable = isSendable(own.text, longest.commitment);
      if (sendable) void add();
      return sendable;
    },
  };
  return {
    act,
    hiding,
    composing,
    editing,
    reword: (id: ContentId, text: string) => void send({ type: "edit-proposal", id, text }),
    stopEditing: () => setEditing(undefined),
  };
}

/** What is hidden, for the place where it can be shown again. */
export const hiddenProposals = (proposals: ById<FacilitatorProposalView>) =>
  listed(proposals).filter(([, { hidden }]) => hidden);
