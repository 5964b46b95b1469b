import { messages } from "../i18n/messages.ts";
import catalogue from "./messages.en.json";

const t = messages(catalogue);

const zones = ["zone.0", "zone.1", "zone.2", "zone.3", "zone.4"] as const;

/** A fifth of the axis in words. */
export const zoneOf = (points: number): string => t(zones[Math.min(4, Math.floor(points / 20))] ?? "zone.4");

/** A place on the axis in words and points, as it is read aloud. */
export const placeText = (points: number): string => t("value", { zone: zoneOf(points), points });
