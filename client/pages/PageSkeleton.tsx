import { Skeleton } from "../ui/Skeleton.tsx";
import { Mark } from "../ui/Wordmark.tsx";
import styles from "./CentredPage.module.css";

/** What stands until a page can be shown. The build paints it too, as the first that anybody sees. */
export const PageSkeleton = () => (
  <div className={styles.page}>
    <Mark />
    <Skeleton lines={4} atOnce />
  </div>
);
