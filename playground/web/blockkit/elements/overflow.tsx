import type { Overflow, PlainTextOption } from '@slack/types';
import { EllipsisVertical } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Menu } from './menu.tsx';
import { type ElementProps, useElement } from './use-element.tsx';

/** A button that opens a menu of further actions. */
export function OverflowElement({ element, place }: ElementProps<Overflow>): ReactNode {
  const menuId = useId();
  const { opener, isOpen, close, leave, openerEvents } = useOpening();
  const { choose, dialog } = useElement(element, place);
  const pick = (option: PlainTextOption) => {
    close();
    choose({ selected_option: option });
  };
  return (
    <>
      <span className="bk-overflow">
        <button
          ref={opener}
          type="button"
          id={place.controlId}
          className="bk-button bk-overflow-button"
          aria-label="More actions"
          aria-haspopup="menu"
          aria-expanded={isOpen}
          aria-controls={isOpen ? menuId : undefined}
          {...openerEvents}
        >
          <EllipsisVertical aria-hidden="true" size={16} />
        </button>
        {isOpen ? <Menu id={menuId} options={element.options} onPick={pick} onClose={close} onLeave={leave} /> : null}
      </span>
      {dialog}
    </>
  );
}

function useOpening() {
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return {
    opener,
    isOpen,
    close: () => {
      setIsOpen(false);
      opener.current?.focus();
    },
    // Pressing the button while the menu is open takes the focus first, and closes the menu then.
    leave: (to: EventTarget | null) => {
      if (to !== opener.current) setIsOpen(false);
    },
    openerEvents: {
      onClick: () => setIsOpen(!isOpen),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        setIsOpen(true);
      },
    },
  };
}
