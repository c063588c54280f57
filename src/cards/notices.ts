import type { ModalView } from '@slack/types';

/** For when a card is too old to be answered through. */
export function tooLateView(): ModalView {
  const text =
    'Slack lets an app answer through a card for 30 minutes, and five times. This one is used up: run /httpstatus again.';
  return {
    type: 'modal',
    title: { type: 'plain_text', text: 'Please ask again' },
    close: { type: 'plain_text', text: 'Close' },
    blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
  };
}

/** For when something broke that the user can do nothing about. */
export const APOLOGY =
  'Sorry, something went wrong here. Please ask once more; the details are in the log of HTTP Status.';
