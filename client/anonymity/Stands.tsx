import { messages } from "../i18n/messages.ts";
import catalogue from "./messages.en.json";
import styles from "./Stands.module.css";

const t = messages(catalogue);

/** [AN11] Why the room sees what it saw before, though it has answered again. */
export const Stands = () => <p className={styles.stands}>{t("stands")}</p>;
