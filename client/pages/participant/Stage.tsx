import { Suspense } from "react";
import { stagePart } from "../../stages/registry.ts";
import { useMe, useView } from "../../store/hooks.ts";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { StageHeading } from "../StageHeading.tsx";

/** The stage that the room is in, as this person takes part in it. `hasBegun` is so where they have waited for it. */
export function Stage({ hasBegun }: { readonly hasBegun: boolean }) {
  const stage = useView((view) => view.stage);
  const own = useMe((me) => me.stage);
  const side = useMe((me) => me.side);
  if (!stage || side === undefined) return <Skeleton lines={5} />;
  const Part = stagePart(stage.id, "Participant");
  return (
    <>
      <StageHeading stage={stage} isNew={hasBegun} />
      <Suspense fallback={<Skeleton lines={4} />}>
        <Part key={stage.key} at={stage.key} view={stage.view} me={own ?? {}} side={side} />
      </Suspense>
    </>
  );
}
