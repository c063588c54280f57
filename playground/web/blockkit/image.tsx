import type { ImageBlock, ImageElement } from '@slack/types';
import { ImageOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Text } from './mrkdwn.tsx';
import { ExternalLink } from './text/inlines.tsx';
import { isLocalUrl } from './text/urls.ts';

/** A picture on a line of its own, with its title above it. */
export function ImageBlockView({ block }: { readonly block: ImageBlock }): ReactNode {
  return (
    <figure className="bk-image">
      {block.title === undefined ? null : (
        <figcaption>
          <Text object={block.title} />
        </figcaption>
      )}
      {isShown(block) ? <Picture image={block} /> : <MissingPicture image={block} />}
    </figure>
  );
}

/** A small picture beside or among text. One from elsewhere is told by its description alone. */
export function ImageElementView({ image }: { readonly image: ImageElement }): ReactNode {
  return isShown(image) ? (
    <Picture image={image} />
  ) : (
    <span className="bk-thumbnail bk-missing" role="img" aria-label={image.alt_text} title={image.alt_text}>
      <ImageOff aria-hidden="true" />
    </span>
  );
}

type Image = ImageBlock | ImageElement;

function Picture({ image }: { readonly image: Image }): ReactNode {
  return <img className="bk-thumbnail" src={addressOf(image)} alt={image.alt_text} />;
}

function MissingPicture({ image }: { readonly image: Image }): ReactNode {
  return (
    <div className="bk-missing">
      <ImageOff aria-hidden="true" size={20} />
      <span>
        {image.alt_text}
        <span className="bk-description">
          The playground loads nothing from outside.{' '}
          <ExternalLink url={addressOf(image)}>Open the picture</ExternalLink>
        </span>
      </span>
    </div>
  );
}

function isShown(image: Image): boolean {
  return isLocalUrl(addressOf(image));
}

function addressOf(image: Image): string {
  if ('image_url' in image) return image.image_url;
  return 'url' in image.slack_file ? image.slack_file.url : `slack-file:${image.slack_file.id}`;
}
