import { createContext, type RefObject, use, useEffect, useState } from "react";
import type { AgendaKey, ContentId, SideId } from "../../../shared/ids.ts";
import type { Dragged } from "./dragging.ts";

/** What may be done on the board, and how. It stays the same object while nothing of it changes. */
export interface Hands {
  readonly at: AgendaKey;
  readonly mayGroup: boolean;
  readonly mayEditOwn: boolean;
  /** What the sides are called: asked for once, and not by each of a thousand cards. */
  readonly names: Readonly<Record<SideId, string>>;
  /** Opens the choice of where a post goes. */
  readonly onMove: (post: ContentId) => void;
  /** Opens what can be done with a group. */
  readonly onChangeGroup: (group: ContentId) => void;
  readonly onDrop: (dragged: Dragged, onto: ContentId) => void;
  /** The card that has the focus is about to go. */
  readonly onLeave: () => void;
  /** The facilitator's. */
  readonly onHide?: ((post: ContentId) => void) | undefined;
  /** Loaded where there is a mouse, and may be used. */
  readonly dragging: DragKit | null;
}

type DragKit = typeof import("./dragging.ts");

export const HandsContext = createContext<Hands | null>(null);

export function useHands(): Hands {
  const hands = use(HandsContext);
  if (!hands) throw new Error("a card was used outside of a board");
  return hands;
}

/** Loads the code for dragging where there is a mouse, and nothing on a phone. */
export function useDragKit(wanted: boolean): DragKit | null {
  const [kit, setKit] = useState<DragKit | null>(null);
  useEffect(() => {
    if (!wanted || !matchMedia("(pointer: fine)").matches) return setKit(null);
    let isHere = true;
    import("./dragging.ts").then(
      (loaded) => isHere && setKit(loaded),
      // Without it there is still the menu of each card.
      () => {},
    );
    return () => {
      isHere = false;
    };
  }, [wanted]);
  return kit;
}

/** Lets an element be dragged as `dragged`. `handle` is the part to take it by, where it is not the whole. */
export function useMovable(
  element: RefObject<HTMLElement | null>,
  dragged: Dragged | null,
  handle?: RefObject<HTMLElement | null>,
): void {
  const { dragging } = useHands();
  const kind = dragged?.kind;
  const id = dragged?.id;
  const group = dragged?.kind === "post" ? dragged.group : undefined;
  useEffect(() => {
    if (!dragging || !element.current || !kind || !id) return;
    const what: Dragged = kind === "post" ? { kind, id, ...(group && { group }) } : { kind, id };
    return dragging.movable(element.current, what, handle?.current ?? undefined);
  }, [dragging, element, handle, kind, id, group]);
}

/** Lets cards and groups be dropped on the item `id`: the one place that lights up. */
export function useDropTarget(element: RefObject<HTMLElement | null>, id: ContentId | null): void {
  const { dragging, onDrop } = useHands();
  useEffect(() => {
    if (!dragging || !element.current || !id) return;
    return dragging.droppable(element.current, {
      accepts: (dragged) => dragged.id !== id && !(dragged.kind === "post" && dragged.group === id),
      onDrop: (dragged) => onDrop(dragged, id),
    });
  }, [dragging, element, id, onDrop]);
}
