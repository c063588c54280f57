import type { Button } from '@slack/types';
import type { MouseEvent, ReactNode } from 'react';
import { Text } from '../mrkdwn.tsx';
import { linkableUrl } from '../text/urls.ts';
import { type ElementProps, useElement } from './use-element.tsx';

/** A button; with an address, a link that looks like one and tells the app as well. */
export function ButtonElement({ element, place }: ElementProps<Button>): ReactNode {
  const { choose, dialog } = useElement(element, place);
  const href = element.url === undefined ? undefined : linkableUrl(element.url);
  const look = { className: `bk-button${element.style === undefined ? '' : ` bk-${element.style}`}` };
  const name = element.accessibility_label === undefined ? {} : { 'aria-label': element.accessibility_label };
  const follow = (event: MouseEvent) => {
    if (element.confirm === undefined) return choose({});
    event.preventDefault();
    choose({}, () => window.open(href, '_blank', 'noopener'));
  };
  return (
    <>
      {href === undefined ? (
        <button type="button" {...look} {...name} onClick={() => choose({})}>
          <Text object={element.text} />
        </button>
      ) : (
        <a href={href} target="_blank" rel="noopener noreferrer" {...look} {...name} onClick={follow}>
          <Text object={element.text} />
        </a>
      )}
      {dialog}
    </>
  );
}
