import { type ById, listed, mapped, only } from "../../../shared/anonymity/byId.ts";
import type { ContentId } from "../../../shared/ids.ts";
import type { CommitmentView } from "../../../shared/stages/commitments/view.ts";
import type { Hidden } from "../../moderation/HiddenFromRoom.tsx";

type Commitments = ById<CommitmentView>;

/** The commitments with what the room sees of them. */
export const seenByRoom = (commitments: Commitments): Commitments =>
  mapped(commitments, (commitment) => ({
    ...commitment,
    signatures: only(commitment.signatures, ({ hidden }) => !hidden),
    conditions: only(commitment.conditions, ({ hidden }) => !hidden),
  }));

type Entry = readonly [ContentId, Hidden];

/** Names and texts that the facilitator took out of the room's sight. */
export const hiddenIn = (commitments: Commitments): readonly Entry[] =>
  listed(commitments).flatMap(([, { signatures, conditions }]) => [
    ...listed(signatures).flatMap(([id, { name, hidden, reworded }]): Entry[] =>
      hidden ? [[id, { text: name, ...(reworded && { reworded }) }]] : [],
    ),
    ...listed(conditions).filter(([, { hidden }]) => hidden),
  ]);

export const signatureCount = (commitments: Commitments): number =>
  listed(commitments).reduce((sum, [, { signatures }]) => sum + listed(signatures).length, 0);

/** Whether this id is that of a signature. */
export const isSignature = (commitments: Commitments, id: ContentId | undefined): boolean =>
  id !== undefined && listed(commitments).some(([, { signatures }]) => id in signatures);
