/** How a card is to be shown. */
export interface CardOptions {
  /** private: only the asker sees it, and may share it. public: it already stands in a channel. */
  readonly audience: 'private' | 'public';
  /** The user who shared the card, as a Slack user id. */
  readonly sharedBy?: string;
  /** The message that the card explains: it is shared into the thread of that message. */
  readonly threadTs?: string;
  /** The query that `parseQuery` reads back to this card; the Share button carries it. */
  readonly query: string;
  /** Where a missing word can be proposed; `{query}` in it stands for what was typed. */
  readonly feedbackUrl?: string;
  /** False where the surface has no table block (modals) or refused one. */
  readonly tables: boolean;
}
