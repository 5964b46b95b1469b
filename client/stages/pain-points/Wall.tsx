import { useRef } from "react";
import { type SideId, sideIds } from "../../../shared/ids.ts";
import { type Item, titleOf } from "../../../shared/stages/pain-points/items.ts";
import { messages } from "../../i18n/messages.ts";
import { useSideNames } from "../../store/hooks.ts";
import { Card, Voice } from "../../ui/Card.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { useFit } from "../../ui/useFit.ts";
import { useTurn } from "../../ui/useTurn.ts";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import catalogue from "./messages.en.json";
import styles from "./Wall.module.css";

const t = messages(catalogue);

function WallPost({ text, side }: { readonly text: string; readonly side: SideId | undefined }) {
  const names = useSideNames();
  return (
    <Card as="li" pad="tight" {...(side && { side })}>
      {side && (
        <span className={styles.side}>
          <SideMark side={side} />
          <VisuallyHidden>{names[side]}</VisuallyHidden>
        </span>
      )}
      <Voice>{text}</Voice>
    </Card>
  );
}

interface LegendProps extends WallProps {
  readonly page: number;
  readonly pages: number;
}

/** What the marks on the posts mean, and where in the wall one is. */
function Legend({ items, isClosed, page, pages }: LegendProps) {
  const names = useSideNames();
  const posts = items.flatMap((item) => item.posts);
  return (
    <div className={styles.legend}>
      {isClosed || <span>{t("group.count", { count: posts.length })}</span>}
      {sideIds.map(
        (side) => posts.some((post) => post.side === side) && <SideMark key={side} side={side} label={names[side]} />,
      )}
      {pages > 1 && <strong className={styles.page}>{t("wall.page", { page: page + 1, pages })}</strong>}
    </div>
  );
}

export interface WallProps {
  readonly items: readonly Item[];
  /** Groups as one card with their name: what dots go to. */
  readonly isClosed?: boolean;
}

/** Everything that is in sight, as large as it fits. */
export function Wall({ items, isClosed = false }: WallProps) {
  const wall = useRef<HTMLUListElement>(null);
  const perPage = useFit(wall, items);
  const pages = Math.ceil(items.length / Math.max(1, perPage));
  const page = useTurn(pages);
  return (
    <div className={styles.place}>
      <Legend items={items} isClosed={isClosed} page={page} pages={pages} />
      <ul ref={wall} className={styles.wall}>
        {items.slice(page * perPage, (page + 1) * perPage).map((item) => {
          const [first] = item.posts;
          if (first?.id === item.id) return <WallPost key={item.id} text={first.text} side={first.side} />;
          return (
            <li key={item.id} className={styles.group}>
              {(item.name || isClosed) && <h2 className={styles.name}>{titleOf(item)}</h2>}
              {isClosed ? (
                <p className={styles.count}>{t("group.count", { count: item.posts.length })}</p>
              ) : (
                <ul className={styles.posts}>
                  {item.posts.map(({ id, text, side }) => (
                    <WallPost key={id} text={text} side={side} />
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
