import { andThen, type Check, object, oneOf, optional, string } from './check.ts';
import { SLACK_FILE, URL_TEXT } from './texts.ts';

interface Image {
  readonly type: 'image';
  readonly alt_text: string;
  readonly image_url?: string;
  readonly slack_file?: unknown;
}

export const IMAGE_SOURCE = { image_url: optional(URL_TEXT), slack_file: optional(SLACK_FILE) };

/** Slack wants an address or a file, and not both. */
export function withImage(check: Check): Check {
  return andThen(check, ({ image_url, slack_file }, pointer) =>
    (image_url === undefined) === (slack_file === undefined)
      ? [{ what: 'must define either `image_url` or `slack_file`', pointer }]
      : [],
  );
}

export const IMAGE = withImage(
  object<Image>({ type: oneOf('image'), alt_text: string({ max: 2_000 }), ...IMAGE_SOURCE }),
);
