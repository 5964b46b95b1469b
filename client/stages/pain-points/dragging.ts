import {
  draggable,
  dropTargetForElements,
  monitorForElements,
} from "@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter";
import type { ContentId } from "../../../shared/ids.ts";

/** What somebody has under the mouse. */
export type Dragged =
  | { readonly kind: "post"; readonly id: ContentId; readonly group?: ContentId }
  | { readonly kind: "group"; readonly id: ContentId };

type Stop = () => void;

const draggedOf = (data: Record<string | symbol, unknown>) => data.dragged as Dragged;

/** Makes an element movable; by `handle` only, where one is given. */
export function movable(element: HTMLElement, dragged: Dragged, handle?: HTMLElement): Stop {
  return draggable({
    element,
    ...(handle && { dragHandle: handle }),
    getInitialData: () => ({ dragged }),
    // Straight to the DOM: what moves under the mouse must not wait for a render.
    onDragStart: () => element.setAttribute("data-dragging", ""),
    onDrop: () => element.removeAttribute("data-dragging"),
  });
}

export interface DropPlace {
  readonly accepts: (dragged: Dragged) => boolean;
  readonly onDrop: (dragged: Dragged) => void;
}

/** Lets things be dropped on an element, which is marked while something that fits is above it. */
export function droppable(element: HTMLElement, { accepts, onDrop }: DropPlace): Stop {
  const mark = (over: boolean) => element.toggleAttribute("data-over", over);
  return dropTargetForElements({
    element,
    canDrop: ({ source }) => accepts(draggedOf(source.data)),
    onDragEnter: () => mark(true),
    onDragLeave: () => mark(false),
    onDrop: ({ source }) => {
      mark(false);
      onDrop(draggedOf(source.data));
    },
  });
}

/** Tells what is being dragged, and null when it is not any more. */
export function watchDragging(onChange: (dragged: Dragged | null) => void): Stop {
  return monitorForElements({
    onDragStart: ({ source }) => onChange(draggedOf(source.data)),
    onDrop: () => onChange(null),
  });
}
