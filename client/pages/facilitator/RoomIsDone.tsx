import { total } from "../../../shared/anonymity/disclosure.ts";
import { messages } from "../../i18n/messages.ts";
import { useView } from "../../store/hooks.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** Says to whoever hears the page that nobody is waited for any more. The counts until then are not announced [AC4]. */
export function RoomIsDone() {
  const present = useView((view) => total(view.present));
  const hasAll = useView(({ cast = 0 }) => present > 0 && cast >= present);
  const isReady = useView(({ ready }) => present > 0 && ready >= present);
  return (
    <VisuallyHidden>
      <span role="status">{hasAll && t("room.voted")}</span>
      <span role="status">{isReady && t("room.ready")}</span>
    </VisuallyHidden>
  );
}
