import { madeIn, resultsBefore } from "../../../shared/stages/close/made.ts";
import type { CloseResult } from "../../../shared/stages/close/view.ts";
import { firstPicture } from "../../../shared/stages/temperature/view.ts";
import { Made } from "../../stages/close/Made.tsx";
import { ShiftPicture } from "../../stages/close/ShiftPicture.tsx";
import { useView } from "../../store/hooks.ts";

const nothing = [] as const;

/** [CL6] What the room made stays on the wall while people leave. */
export default function Ended() {
  const results = useView((view) => view.results) ?? nothing;
  const close = results.findLast(({ id }) => id === "close")?.result as CloseResult | undefined;
  const earlier = resultsBefore(results, close);
  return (
    <>
      <Made made={madeIn(earlier)} />
      {close?.picture && <ShiftPicture first={firstPicture(earlier)} last={close.picture} />}
    </>
  );
}
