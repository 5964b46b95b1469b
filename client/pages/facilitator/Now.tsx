import { Suspense } from "react";
import { UndoOffer } from "../../moderation/UndoOffer.tsx";
import { stagePart } from "../../stages/registry.ts";
import { useView } from "../../store/hooks.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { StageHeading } from "../StageHeading.tsx";
import { RestNotice } from "./Resting.tsx";

/** The stage that the room is in, as its facilitator sees it. `hasBegun` is so where they have waited for it here. */
export function Now({ hasBegun }: { readonly hasBegun: boolean }) {
  const stage = useView((view) => view.stage);
  const settings = useView((view) => view.items?.find(({ key }) => key === view.at)?.settings);
  const rests = useView((view) => view.breath !== undefined);
  if (!stage) return <Skeleton lines={5} />;
  const Part = stagePart(stage.id, "Facilitator");
  return (
    <>
      {rests && <RestNotice />}
      <StageHeading stage={stage} followsRoom={false} isNew={hasBegun} />
      <Suspense fallback={<Skeleton lines={4} />}>
        <Part key={stage.key} at={stage.key} view={stage.view} settings={settings ?? {}} />
      </Suspense>
      <Suspense fallback={null}>
        <UndoOffer key={`${stage.key} ${stage.view.step}`} />
      </Suspense>
    </>
  );
}
