/** Ways in which the two sides can see each other's work, in one language: what a room starts from where its agenda says nothing else. */
export interface ExchangeIdeas {
  readonly calls: string;
  readonly queue: string;
  readonly checklist: string;
}

/** The ideas as a list, in their order. */
export const ideasOf = ({ calls, queue, checklist }: ExchangeIdeas): string[] => [calls, queue, checklist];
