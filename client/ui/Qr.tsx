import { renderSVG } from "uqr";
import styles from "./Qr.module.css";

export interface QrProps {
  readonly text: string;
  /** What it leads to, for those who cannot scan it. */
  readonly label: string;
}

/** A QR code: dark on white in both colour schemes, because cameras expect it. */
export default function Qr({ text, label }: QrProps) {
  const svg = renderSVG(text, { border: 2, ecc: "M" });
  return <img className={styles.qr} alt={label} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} />;
}
