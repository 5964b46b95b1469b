const paths = {
  arrowRight: "M4 12h15M13 6l6 6-6 6",
  arrowLeft: "M20 12H5M11 6l-6 6 6 6",
  arrowUp: "M12 20V5M6 11l6-6 6 6",
  arrowDown: "M12 4v15M6 13l6 6 6-6",
  check: "M5 12.5l4.5 4.5L19 7.5",
  close: "M6 6l12 12M18 6L6 18",
  plus: "M12 5v14M5 12h14",
  minus: "M5 12h14",
  play: "M8 5.5v13l10.5-6.5z",
  pause: "M9 6v12M15 6v12",
  stop: "M7 7h10v10H7z",
  more: "M12 4.75a.75.75 0 1 1 0 1.5.75.75 0 0 1 0-1.5zM12 11.25a.75.75 0 1 1 0 1.5.75.75 0 0 1 0-1.5zM12 17.75a.75.75 0 1 1 0 1.5.75.75 0 0 1 0-1.5z",
  share: "M12 15V4M8 7.5L12 4l4 3.5M6 12v7h12v-7",
  download: "M12 4v11M8 11.5l4 4 4-4M5 19.5h14",
  copy: "M9 9h10v11H9zM15 9V4H5v11h4",
  lock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3",
  unlock: "M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 6.8-1.2",
  people:
    "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.5c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5M16 5a3.5 3.5 0 0 1 0 6.3M18 14.9c2 .7 3.2 2.3 3.6 4.6",
  clock: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5l3.5 2",
  alert: "M12 8v5M12 16.5v.01M12 3.5L2.5 20h19z",
  info: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 11v5.5M12 7.7v.01",
  offline: "M3 3l18 18M8.5 15.5a5 5 0 0 1 7 0M5 12a10 10 0 0 1 4-2.5M12.5 8.5A11 11 0 0 1 19.5 12M12 19.5v.01",
  cloud: "M7 18.5a4.5 4.5 0 0 1-.5-9A6 6 0 0 1 18 10.5a4 4 0 0 1 0 8z",
  screen: "M3.5 5h17v11h-17zM9 20h6M12 16v4",
  edit: "M5 19l1-4L16.5 4.5l3 3L9 18zM14.5 6.5l3 3",
  trash: "M5 7h14M10 7V4.5h4V7M7 7l1 12.5h8L17 7",
  eye: "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 15a3 3 0 1 0 0-6 3 3 0 0 0 0 6z",
  eyeOff:
    "M4 4l16 16M9.5 6A9 9 0 0 1 12 5.5c6 0 9.5 6.5 9.5 6.5a17 17 0 0 1-2.8 3.6M6.5 7.5C4 9.3 2.5 12 2.5 12S6 18.5 12 18.5a9 9 0 0 0 4-1",
  shield: "M12 3.5l7 2.5v5.5c0 4.3-2.9 7.3-7 9-4.1-1.7-7-4.7-7-9V6z",
  key: "M8 16.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM12.5 12H21v3.5M17.5 12v2.5",
  drag: "M9 6v.01M15 6v.01M9 12v.01M15 12v.01M9 18v.01M15 18v.01",
  chevronDown: "M6 9.5l6 6 6-6",
  keyboard: "M2.5 6.5h19v11h-19zM6.5 10v.01M10 10v.01M14 10v.01M17.5 10v.01M8 14h8",
  language: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18",
  undo: "M9 14L4 9l5-5M4 9h10a6 6 0 0 1 0 12h-3",
} as const;

export type IconName = keyof typeof paths;

/** Those that point along the line of writing, and turn with it. */
const along: ReadonlySet<IconName> = new Set(["arrowLeft", "arrowRight", "undo"]);

/** A line drawing that takes the colour and size of the text beside it. Words stand next to it or in a label. */
export function Icon({ name, size = "1.25em" }: { readonly name: IconName; readonly size?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      data-along={along.has(name) || undefined}
    >
      <path d={paths[name]} />
    </svg>
  );
}
