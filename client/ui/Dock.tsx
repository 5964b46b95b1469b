import { createContext, type ReactNode, use } from "react";
import { createPortal } from "react-dom";
import styles from "./Dock.module.css";

/** The element at the bottom of the page, above what the shell has there. Null until it is drawn. */
export const DockPlace = createContext<HTMLElement | null | undefined>(undefined);

/** Holds its children under the thumb, in sight however long the page is. Without a shell they stay where they are. */
export function Dock({ children }: { readonly children: ReactNode }) {
  const place = use(DockPlace);
  const docked = <div className={styles.dock}>{children}</div>;
  if (place === undefined) return docked;
  return place && createPortal(docked, place);
}
