import { createContext, type ReactNode, use } from "react";
import { createPortal } from "react-dom";
import styles from "./Dock.module.css";

/** The element under the thumb where the shell wants what must always be in reach. */
export const DockPlace = createContext<HTMLElement | null>(null);

/** Shows its children at the bottom of the page, in sight however long the page is. */
export function Dock({ children }: { readonly children: ReactNode }) {
  const place = use(DockPlace);
  const docked = <div className={styles.dock}>{children}</div>;
  return place ? createPortal(docked, place) : docked;
}
