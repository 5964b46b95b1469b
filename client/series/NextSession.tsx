import { useLocation } from "wouter";
import { messages } from "../i18n/messages.ts";
import { useView } from "../store/hooks.ts";
import { Button } from "../ui/Button.tsx";
import { Icon } from "../ui/Icon.tsx";
import { toContinue } from "./continuing.ts";
import styles from "./FromEarlier.module.css";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

/** [SR3] At the end of a session that people took part in: the way to the next one of the series. */
export default function NextSession({ secret }: { readonly secret: string }) {
  const [, navigate] = useLocation();
  const code = useView((view) => view.code);
  const isRehearsal = useView((view) => view.rehearsal === true);
  if (isRehearsal) return null;
  return (
    <div className={styles.next}>
      <Button icon={<Icon name="arrowRight" />} onClick={() => navigate("/", { state: toContinue(code, secret) })}>
        {t("next.button")}
      </Button>
      <p className={styles.more}>{t("next.more")}</p>
    </div>
  );
}
