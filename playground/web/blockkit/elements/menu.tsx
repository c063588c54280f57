import type { PlainTextOption } from '@slack/types';
import { type FocusEvent, type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react';
import { Text } from '../mrkdwn.tsx';
import { linkableUrl } from '../text/urls.ts';
import { itemAfter } from './menu-keys.ts';

interface MenuProps {
  readonly id: string;
  readonly options: readonly PlainTextOption[];
  readonly onPick: (option: PlainTextOption) => void;
  /** The reader closed the menu by keyboard: the focus has to go back to what opened it. */
  readonly onClose: () => void;
  /** The focus went elsewhere, to an element or to none. */
  readonly onLeave: (to: EventTarget | null) => void;
}

/** A menu that just opened: its first item has the focus. */
export function Menu({ id, options, onPick, onClose, onLeave }: MenuProps): ReactNode {
  const menu = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(false);
  useLayoutEffect(() => {
    if (menu.current === null) return;
    setIsAtEnd(reachesOut(menu.current));
    itemsIn(menu.current)[0]?.focus();
  }, []);
  const move = (event: KeyboardEvent<HTMLElement>) => {
    const items = itemsIn(event.currentTarget);
    const at = items.findIndex((item) => item.matches(':focus'));
    const next = itemAfter(event.key, at, items.length);
    if (event.key === 'Tab') return onClose();
    if (event.key !== 'Escape' && next === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (next === undefined) onClose();
    else items[next]?.focus();
  };
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) onLeave(relatedTarget);
  };
  return (
    <div
      ref={menu}
      id={id}
      role="menu"
      tabIndex={-1}
      aria-label="More actions"
      className={isAtEnd ? 'bk-popup bk-menu bk-at-end' : 'bk-popup bk-menu'}
      onKeyDown={move}
      onBlur={leave}
    >
      {options.map((option) => (
        <MenuItem key={option.value ?? option.text.text} option={option} onPick={onPick} />
      ))}
    </div>
  );
}

/** An item with an address is a link, and tells the app as well. */
function MenuItem({ option, onPick }: { readonly option: PlainTextOption } & Pick<MenuProps, 'onPick'>): ReactNode {
  const href = option.url === undefined ? undefined : linkableUrl(option.url);
  const shared = { role: 'menuitem', className: 'bk-option', tabIndex: -1, onClick: () => onPick(option) };
  return href === undefined ? (
    <button type="button" {...shared}>
      <Text object={option.text} />
    </button>
  ) : (
    <a href={href} target="_blank" rel="noopener noreferrer" {...shared}>
      <Text object={option.text} />
    </a>
  );
}

function itemsIn(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

/** Whether a menu is wider than the room to its right. */
function reachesOut(menu: HTMLElement): boolean {
  const room = menu.closest('.bk') ?? document.documentElement;
  return menu.getBoundingClientRect().right > room.getBoundingClientRect().right;
}
