import { Skeleton } from "../ui/Skeleton.tsx";
import styles from "./CentredPage.module.css";

export const PageSkeleton = () => (
  <div className={styles.page}>
    <Skeleton lines={4} />
  </div>
);
