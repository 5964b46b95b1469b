import type { ContentId } from "../../../shared/ids.ts";
import { madeIn, resultsBefore } from "../../../shared/stages/close/made.ts";
import { firstPicture } from "../../../shared/stages/temperature/view.ts";
import { useView } from "../../store/hooks.ts";
import type { ReportProps } from "../stageViews.ts";
import { Closing } from "./Closing.tsx";
import { Takeaways } from "./Takeaways.tsx";

const nothing = [] as const;

/** The closing picture as the room saw it, for after the end. */
export default function Report({ result }: ReportProps<"close">) {
  const results = useView((view) => view.results) ?? nothing;
  const earlier = resultsBefore(results, result);
  // In no order: numbers stand in for ids.
  const takeaways = result.takeaways.map((text, at) => [`${at}` as ContentId, { text }] as const);
  return (
    <Closing picture={result.picture} first={firstPicture(earlier)} made={madeIn(earlier)}>
      <Takeaways takeaways={takeaways} heading="h3" />
    </Closing>
  );
}
