import { type Schedule, schedule } from "../../../../shared/session/schedule.ts";
import { useView } from "../../../store/hooks.ts";
import { useServerNow } from "../../../store/serverNow.ts";

/** When each stage would end. Shown to the minute, so that a look every ten seconds is enough. */
export function useSchedule(): Schedule {
  const view = useView((whole) => whole);
  return schedule(view, useServerNow(10_000));
}
