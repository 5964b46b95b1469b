import { type Item, itemsOf } from "../../../shared/stages/pain-points/items.ts";
import type { CommandOf } from "../../../shared/stages/registry.ts";
import { longest } from "../../../shared/text.ts";
import { type Act, defineBehaviour, type Situation } from "../behaviour.ts";
import { around, oneOf } from "../choosing.ts";
import { raisedBy, type TopicId, topicOf, topicsOf } from "../conversation/topics.ts";

type Here = Situation<"pain-points">;
type Board = Extract<Here["view"], { readonly posts: unknown }>;
type Placing = Extract<Here["view"], { readonly step: "placing" }>;
type Does = Act<CommandOf<"pain-points">> | null;

/** Posts of a person: the talkative sit beside the brief. */
const postsOf = (seat: number): number => around([2, 3, 1, 2], seat);

/**
 * What the person at this seat writes as post number `count`. Neighbours share a topic and not
 * its wording, so that there is something to group.
 */
function nextPost({ side, seat, speech }: Here, count: number): string {
  const own = topicsOf(side);
  const topic = around(own, seat + count * 2);
  const round = Math.floor(seat / own.length);
  return around(speech.painPoints[topic].posts, count + seat + round);
}

function write(here: Here): Does {
  const { own, seat, random, sent, speech } = here;
  const posts = own.filter(({ type }) => type === "add-post");
  if (posts.length < postsOf(seat)) {
    const text = nextPost(here, posts.length);
    if (posts.some((post) => post.text === text)) return null;
    return { command: { type: "add-post", text }, text: { text } };
  }
  // Now and then somebody reads their own words again.
  const last = posts.at(-1);
  const isMended = sent.some(({ type }) => type === "edit-post");
  if (!last?.contentId || isMended || sent.length === 0 || random() >= 0.1) return null;
  const text = `${last.text}${speech.between}${speech.secondThought}`;
  if (text.length > longest.post || last.text.endsWith(speech.secondThought)) return null;
  return { command: { type: "edit-post", text }, text: { text }, editKey: last.editKey };
}

const textsOf = ({ posts }: Item): readonly string[] => posts.map(({ text }) => text);

/** Items that speak of the same thing, as far as their words tell. */
function sameTopic(items: readonly Item[], language: Here["language"]): readonly Item[] | undefined {
  const together = new Map<TopicId, Item[]>();
  for (const item of items) {
    const topic = topicOf(language, item.name ?? "", ...textsOf(item));
    if (topic) together.set(topic, [...(together.get(topic) ?? []), item]);
  }
  return [...together.values()].find((of) => of.length > 1);
}

const actsOfGrouping = 3;

function group({ seat, sent, language, speech }: Here, board: Board): Does {
  if (!("grouping" in board) || board.grouping === "facilitator" || sent.length >= actsOfGrouping) return null;
  // Some look on while others tidy up.
  if (seat % 3 === 2) return null;
  const items = itemsOf(board);
  const same = sameTopic(items, language);
  if (same) {
    const [onto, ...others] = [...same].sort((one, other) => other.posts.length - one.posts.length);
    const post = others.at(-1)?.posts[0];
    if (onto && others.at(-1)?.posts.length === 1 && post) {
      return { command: { type: "group", post: post.id, onto: onto.id } };
    }
    const from = others.at(-1);
    return onto && from ? { command: { type: "merge-groups", from: from.id, into: onto.id } } : null;
  }
  const nameless = items.find(({ id, name, posts }) => id in board.groups && !name && posts.length > 1);
  const topic = nameless && topicOf(language, ...textsOf(nameless));
  return topic ? { command: { type: "rename-group", group: nameless.id, name: speech.painPoints[topic].name } } : null;
}

function vote({ me, side, sent, random, language }: Here, board: Board): Does {
  if (!("perItem" in board) || !("left" in me)) return null;
  const dots = me.dots ?? {};
  const open = itemsOf(board).filter(({ id }) => (dots[id] ?? 0) < board.perItem);
  if (me.left === 0) return null;
  if (sent.length > 40 || open.length === 0) return null;
  const near = open.filter((item) => {
    const topic = topicOf(language, ...textsOf(item));
    return side === "neutral" || (topic && raisedBy(topic) === side);
  });
  // Mostly what hurts oneself, sometimes what one has just understood of the others.
  const from = near.length > 0 && random() < 0.7 ? near : open;
  const item = oneOf(from, random);
  return item ? { command: { type: "set-dots", item: item.id, dots: (dots[item.id] ?? 0) + 1 } } : null;
}

/** What one's own side raised hurts more than what it is blamed for. */
const nearWar = [78, 64, 85, 55] as const;
const nearFriction = [30, 18, 42, 25] as const;

function place({ me, side, seat, random, language }: Here, { items, ...board }: Placing): Does {
  const open = itemsOf(board).find(({ id }) => items[id] !== undefined && me.placements?.[id] === undefined);
  if (!open) return null;
  const topic = topicOf(language, ...textsOf(open));
  const about = around<number>(topic && raisedBy(topic) === side ? nearWar : nearFriction, seat);
  const at = Math.max(0, Math.min(100, about + Math.floor(random() * 13) - 6));
  return { command: { type: "place", item: open.id, at } };
}

export const painPoints = defineBehaviour("pain-points", {
  participate(here) {
    switch (here.view.step) {
      case "writing":
        return write(here);
      case "grouping":
        return group(here, here.view);
      case "voting":
        return vote(here, here.view);
      case "placing":
        return place(here, here.view);
      case "ranking":
      case "placed":
        return null;
    }
  },
});
