import type { AgendaKey } from "../../shared/ids.ts";
import type { Mine } from "../store/hooks.ts";
import { Voice } from "../ui/Card.tsx";
import { OwnText } from "./OwnText.tsx";
import { Reword, useWasRewording } from "./Reword.tsx";

export interface EditableTextProps {
  readonly at: AgendaKey;
  readonly mine: Mine;
  /** Name of the field in which it is reworded. */
  readonly label: string;
  readonly longest: number;
  readonly multiline?: boolean;
  readonly note?: string | undefined;
  /** It can neither be reworded nor taken back. */
  readonly locked: boolean;
  readonly onEdit: (mine: Mine, text: string) => void;
  /** Absent where it can only be reworded. */
  readonly onDelete?: ((mine: Mine) => void) | undefined;
}

/** An own text of one field, reworded in the place where it stands. */
export function EditableText(props: EditableTextProps) {
  const { at, mine, label, longest, multiline = false, note, locked, onEdit, onDelete } = props;
  const wasRewording = useWasRewording(at, mine);
  return (
    <OwnText
      mine={mine}
      note={note}
      startsEditing={wasRewording}
      onDelete={onDelete && !locked ? () => onDelete(mine) : undefined}
      // The field stays where time runs out: it tells what became of the new wording.
      editor={(done) => (
        <Reword
          at={at}
          mine={mine}
          label={label}
          longest={longest}
          multiline={multiline}
          onSave={(text) => onEdit(mine, text)}
          onDone={done}
        />
      )}
      mayEdit={!locked}
    >
      <Voice>{mine.text}</Voice>
    </OwnText>
  );
}
