import { messages } from "../../i18n/messages.ts";
import { Notice } from "../../ui/Notice.tsx";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

export const Parked = () => <Notice title={t("parked.title")}>{t("parked.more")}</Notice>;
