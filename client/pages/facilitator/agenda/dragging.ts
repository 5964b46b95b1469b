import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import { combine } from "@atlaskit/pragmatic-drag-and-drop/utils/combine";
import { attachClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/attach-closest-edge";
import { extractClosestEdge } from "@atlaskit/pragmatic-drag-and-drop-hitbox/closest-edge/extract-closest-edge";
import { getReorderDestinationIndex } from "@atlaskit/pragmatic-drag-and-drop-hitbox/util/get-reorder-destination-index";

type Stop = () => void;

/** Marks between which entries the dragged one would come. Straight to the DOM: it must not wait for a render. */
const mark = (element: Element, edge: string | null) =>
  edge ? element.setAttribute("data-edge", edge) : element.removeAttribute("data-edge");

/** Lets the items of a list be dragged to another place in it. Call it again when the items have changed. */
export function reorderable(list: HTMLElement, onMove: (from: number, to: number) => void): Stop {
  const items = [...list.children].filter((child) => child instanceof HTMLElement);
  const ours = (data: Record<string | symbol, unknown>) => data.list === list;
  const stops = items.flatMap((element, index) => [
    draggable({
      element,
      getInitialData: () => ({ list, index }),
      onDragStart: () => element.setAttribute("data-dragging", ""),
      onDrop: () => element.removeAttribute("data-dragging"),
    }),
    dropTargetForElements({
      element,
      canDrop: ({ source }) => ours(source.data),
      getData: ({ input }) => attachClosestEdge({ index }, { element, input, allowedEdges: ["top", "bottom"] }),
      onDrag: ({ self, source }) => mark(element, source.element === element ? null : extractClosestEdge(self.data)),
      onDragLeave: () => mark(element, null),
      onDrop: () => mark(element, null),
    }),
  ]);
  const monitor = monitorForElements({
    canMonitor: ({ source }) => ours(source.data),
    onDrop({ source, location }) {
      const [target] = location.current.dropTargets;
      if (!target) return;
      const from = source.data.index as number;
      const to = getReorderDestinationIndex({
        startIndex: from,
        indexOfTarget: target.data.index as number,
        closestEdgeOfTarget: extractClosestEdge(target.data),
        axis: "vertical",
      });
      if (to !== from) onMove(from, to);
    },
  });
  return combine(...stops, monitor);
}
