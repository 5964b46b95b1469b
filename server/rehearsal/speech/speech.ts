import type { SideId, TwoSide } from "../../../shared/ids.ts";
import type { QuestionId } from "../../../shared/stages/hard-questions/deck/deck.ts";
import type { TermId } from "../conversation/terms.ts";
import type { TopicId } from "../conversation/topics.ts";

/** What people say about one thing that hurts, in the course of a session. */
export interface TopicSpeech {
  /** What the room would call it. */
  readonly name: string;
  /**
   * Parts of words by which a text of somebody else is taken for this topic, in lower case. Each is enough;
   * of those that are joined by “+” all have to be there. A space is the edge of a word.
   */
  readonly about: readonly string[];
  /** As those say it who are hurt. */
  readonly posts: readonly [string, string, string];
  /** As somebody of the side that is hurt would say it, in the first person. */
  readonly restatements: readonly [string, string, string, string];
  /** What both could live with. */
  readonly proposals: readonly [string, string];
}

export interface DraftSpeech {
  readonly text: string;
  readonly usage?: string;
  readonly example?: string;
  /** The side that cannot accept it, with its reasons; absent where both can. */
  readonly against?: { readonly side: TwoSide; readonly reasons: readonly [string, string] };
}

export interface Meanings {
  readonly a: readonly [string, string, string];
  readonly b: readonly [string, string, string];
  readonly neutral: readonly [string, string];
}

/** A word that both use and that does not mean the same to both. */
export interface TermSpeech {
  readonly term: string;
  readonly means: Meanings;
  /** In the order in which somebody in the room comes up with them. */
  readonly drafts: readonly DraftSpeech[];
}

export interface Guess {
  readonly text: string;
  /** Whether those whom it is about would say so. */
  readonly right: boolean;
}

type BySide<Texts> = Readonly<Record<TwoSide, Texts>>;
type Texts = readonly string[];

/**
 * [RE6] All that simulated people say in one language. No text names a side: sides can be called anything.
 * Lists are as long in every language, since seats choose from them.
 */
export interface Speech {
  /** What stands between two sentences. */
  readonly between: " " | "";
  readonly painPoints: Readonly<Record<TopicId, TopicSpeech>>;
  /** What can be said about a pain point that nobody here knows. */
  readonly otherPainPoints: { readonly restatements: Texts; readonly proposals: Texts };
  /** Put after a text that another person might have sent as well, so that no two are the same. */
  readonly closings: Texts;
  readonly endingsOfProposals: Texts;
  /** What somebody adds who reads their own pain point once more. */
  readonly secondThought: string;
  readonly vocabulary: {
    readonly terms: Readonly<Record<TermId, TermSpeech>>;
    /** For words that nobody here knows. */
    readonly others: { readonly means: Meanings; readonly drafts: readonly DraftSpeech[]; readonly reasons: Texts };
  };
  /** What drives each side, as it says itself and as the others guess. */
  readonly worlds: BySide<{ readonly own: Texts; readonly guesses: readonly Guess[] }>;
  readonly story: {
    /** What people would do next, in words that fit any turn of a story. */
    readonly acts: Texts;
    /** What the other side feels, in a few words. */
    readonly feelings: Texts;
  };
  readonly answers: {
    /** What people of each side answer to a question of the deck. */
    readonly to: Readonly<Record<QuestionId, BySide<Texts>>>;
    /** What fits most questions. */
    readonly toOthers: BySide<Texts>;
  };
  /** What people could commit to, each in the first person. */
  readonly promises: BySide<Texts>;
  /** What would raise the confidence of somebody who has little. */
  readonly conditions: Texts;
  /** What people take along. */
  readonly takeaways: BySide<Texts>;
  /** For what a person chooses to sign. */
  readonly names: Readonly<Record<SideId, Texts>>;
}
