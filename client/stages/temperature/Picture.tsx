import type { SideId } from "../../../shared/ids.ts";
import { meanReading } from "../../../shared/stages/temperature/mean.ts";
import type { TemperaturePicture } from "../../../shared/stages/temperature/schema.ts";
import type { TrendPointView } from "../../../shared/stages/temperature/view.ts";
import { Stands } from "../../anonymity/Stands.tsx";
import { formatDecimal } from "../../i18n/formatDecimal.ts";
import { messages } from "../../i18n/messages.ts";
import { withElement } from "../../i18n/withElement.tsx";
import Trend from "../../series/Trend.tsx";
import { useSideNames } from "../../store/hooks.ts";
import { Card } from "../../ui/Card.tsx";
import { Distribution, type DistributionRow } from "../../ui/Distribution.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { SideMark } from "../../ui/SideMark.tsx";
import { VisuallyHidden } from "../../ui/VisuallyHidden.tsx";
import scale from "./messages.en.json";
import styles from "./Picture.module.css";
import catalogue from "./picture.messages.en.json";
import { readings } from "./readings.ts";

const t = messages(catalogue);
const tOfScale = messages(scale);

const rowsOf = ({ bySide, together }: TemperaturePicture): DistributionRow[] =>
  readings.map((reading, index) => ({
    label: t("row", { reading, word: tOfScale(`reading.${reading}`) }),
    counts: {
      ...(together && { together: together[index] ?? 0 }),
      ...Object.fromEntries(Object.entries(bySide ?? {}).map(([side, counts]) => [side, counts[index] ?? 0])),
    },
  }));

/** What each side's readings come to, in one number. */
function Means({
  picture,
  before,
}: {
  readonly picture: TemperaturePicture;
  readonly before?: TemperaturePicture | undefined;
}) {
  const names = useSideNames();
  const sides = Object.entries(picture.bySide ?? {}) as [SideId, readonly number[]][];
  return (
    <ul className={styles.means}>
      {sides.map(([side, counts]) => {
        const now = meanReading(counts);
        const then = meanReading(before?.bySide?.[side]);
        return (
          now !== undefined && (
            <Card key={side} as="li" side={side} pad="tight">
              <SideMark side={side} label={names[side]} />
              {then === undefined ? (
                <p className={styles.mean}>
                  {withElement(
                    (mean) => t("mean", { mean }),
                    <span className={styles.numbers}>{formatDecimal(now)}</span>,
                  )}
                </p>
              ) : (
                <p className={styles.mean}>
                  <VisuallyHidden>
                    {t("mean.change.read", { first: formatDecimal(then), last: formatDecimal(now) })}
                  </VisuallyHidden>
                  <span aria-hidden="true">
                    {withElement(
                      (means) => t("mean.change", { means }),
                      <span className={styles.numbers}>
                        <span className={styles.before}>{formatDecimal(then)}</span>
                        <Icon name="arrowRight" size="0.8em" />
                        {formatDecimal(now)}
                      </span>,
                    )}
                  </span>
                </p>
              )}
            </Card>
          )
        );
      })}
    </ul>
  );
}

export interface PictureProps {
  readonly picture: TemperaturePicture;
  /** The first reading of the session, to stand beside the last. */
  readonly first?: TemperaturePicture | undefined;
  /** The screen has no use for a table. */
  readonly table?: boolean;
  /** Of the earlier sessions of a series. */
  readonly trend?: readonly TrendPointView[] | undefined;
  readonly moment?: TrendPointView["moment"];
  /** The room has answered again, and this is still the picture before. */
  readonly stands?: boolean | undefined;
}

/** The room's temperature by side; at the close beside the one it began with. */
export function Picture({ picture, first, table = true, trend, moment = "opening", stands = false }: PictureProps) {
  const names = useSideNames();
  if (picture.count === 0) return <EmptyState title={t("nobody")}>{t("nobody.more")}</EmptyState>;
  return (
    <div className={styles.temperature}>
      {stands && <Stands />}
      <div className={first ? styles.pair : styles.one}>
        {first && (
          <Distribution
            caption={t("first", { count: first.count })}
            rows={rowsOf(first)}
            sideNames={names}
            table={table}
          />
        )}
        <Distribution
          caption={t(first ? "last" : picture.bySide ? "picture" : "picture.together", { count: picture.count })}
          rows={rowsOf(picture)}
          sideNames={names}
          table={table}
        />
      </div>
      <Means picture={picture} before={first} />
      {picture.together && <p className={styles.why}>{t("together.why")}</p>}
      <Trend trend={trend} now={picture} moment={moment} />
    </div>
  );
}
