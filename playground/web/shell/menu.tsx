import type { LucideIcon } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { itemAfter } from '../blockkit/elements/menu-keys.ts';
import { inOrder } from '../blockkit/text/in-order.ts';
import { IconButton } from './icon-button.tsx';

export interface MenuItem {
  readonly label: ReactNode;
  /** What is read aloud instead of the label. */
  readonly spoken?: string;
  readonly detail?: string;
  readonly onPick: () => void;
}

export interface MenuSection {
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

interface MenuProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly sections: readonly MenuSection[];
  /** Items stand in a row. */
  readonly isRow?: boolean;
}

/** A row is walked with the other pair of arrow keys. */
const AS_IN_COLUMN: Readonly<Record<string, string>> = { ArrowLeft: 'ArrowUp', ArrowRight: 'ArrowDown' };

/** An icon that opens a menu above everything else. Escape and a press outside close it. */
export function Menu({ icon, label, sections, isRow = false }: MenuProps): ReactNode {
  const id = useId();
  const popup = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const pick = (item: MenuItem) => {
    popup.current?.hidePopover();
    item.onPick();
  };
  return (
    <>
      <IconButton icon={icon} label={label} popoverTarget={id} aria-haspopup="menu" />
      <div
        ref={popup}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        aria-label={label}
        className={isRow ? 'menu menu-row' : 'menu'}
        onBeforeToggle={({ newState }) => newState === 'open' && setIsOpen(true)}
        onToggle={({ newState, currentTarget }) => {
          // Taken away any earlier, the items would take the focus with them, which has to go back to the button.
          if (newState === 'closed') setIsOpen(false);
          else itemsIn(currentTarget)[0]?.focus();
        }}
        onKeyDown={moveFocus}
      >
        {isOpen ? inOrder(sections, (section) => <Section section={section} onPick={pick} />) : null}
      </div>
    </>
  );
}

interface SectionProps {
  readonly section: MenuSection;
  readonly onPick: (item: MenuItem) => void;
}

function Section({ section: { heading, items }, onPick }: SectionProps): ReactNode {
  return (
    <>
      {heading === undefined ? null : <p className="menu-heading">{heading}</p>}
      {inOrder(items, (item) => (
        <button
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="menu-item"
          aria-label={item.spoken}
          onClick={() => onPick(item)}
        >
          {item.label}
          {item.detail === undefined ? null : <span className="menu-detail">{item.detail}</span>}
        </button>
      ))}
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  if (event.key === 'Tab') event.currentTarget.hidePopover();
  const items = itemsIn(event.currentTarget);
  const at = items.findIndex((item) => item.matches(':focus'));
  const next = itemAfter(AS_IN_COLUMN[event.key] ?? event.key, at, items.length);
  if (next === undefined) return;
  event.preventDefault();
  items[next]?.focus();
}

function itemsIn(menu: HTMLElement): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
}
