import type { Badge } from "../../shared/ids.ts";

const moods =
  "Amber Bold Brave Brisk Calm Clever Copper Coral Cosy Crisp Dapper Eager Early Fair Fleet Gentle Glad Golden Grand Happy Honest Ivory Jolly Keen Kind Lively Lucky Mellow Merry Mild Misty Neat Nimble Noble Olive Patient Plucky Polite Prime Proud Quick Quiet Rapid Ready Rosy Silver Sincere Smart Snug Solid Spry Steady Sunny Swift Tidy Tranquil Trusty Velvet Vivid Warm Wise Witty Young Zesty".split(
    " ",
  );
const animals =
  "Badger Beaver Bison Bittern Buzzard Camel Crane Curlew Deer Dolphin Dove Eagle Egret Elk Falcon Ferret Finch Fox Gecko Gibbon Goose Grebe Hare Hawk Heron Ibex Ibis Jackdaw Jay Kestrel Kite Koala Lark Lemur Lynx Magpie Marten Mole Moose Newt Otter Owl Panda Pelican Penguin Pigeon Plover Puffin Quail Rabbit Raven Robin Salmon Seal Sparrow Stork Swan Swift Tapir Tern Toad Turtle Walrus Wren".split(
    " ",
  );

/** 32 uniform bits → one of 102,400 names. */
export const badgeOf = (bits: number): Badge =>
  `${moods[bits & 63]} ${animals[(bits >>> 6) & 63]} ${(bits >>> 12) % 25}`.replace(/ 0$/, "") as Badge;
