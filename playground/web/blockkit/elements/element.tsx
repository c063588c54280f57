import type { ReactNode } from 'react';
import type { Element } from '../surface.ts';
import { Unknown } from '../unknown.tsx';
import { ButtonElement } from './button.tsx';
import { CheckboxesElement, RadioButtonsElement } from './choices.tsx';
import { ListingSelectElement, SuggestingSelectElement } from './combobox-select.tsx';
import { DateInputElement } from './date-input.tsx';
import { OverflowElement } from './overflow.tsx';
import { SelectElement } from './select.tsx';
import { TextInputElement } from './text-input.tsx';
import type { ElementProps } from './use-element.tsx';

/** Draws whatever a reader can press, pick or fill in. */
export function ElementView({ element, place }: ElementProps<Element>): ReactNode {
  switch (element.type) {
    case 'button':
      return <ButtonElement element={element} place={place} />;
    case 'static_select':
    case 'users_select':
    case 'channels_select':
    case 'conversations_select':
      return <SelectElement element={element} place={place} />;
    case 'external_select':
    case 'multi_external_select':
      return <SuggestingSelectElement element={element} place={place} />;
    case 'multi_static_select':
    case 'multi_users_select':
    case 'multi_channels_select':
    case 'multi_conversations_select':
      return <ListingSelectElement element={element} place={place} />;
    case 'overflow':
      return <OverflowElement element={element} place={place} />;
    case 'radio_buttons':
      return <RadioButtonsElement element={element} place={place} />;
    case 'checkboxes':
      return <CheckboxesElement element={element} place={place} />;
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return <TextInputElement element={element} place={place} />;
    case 'datepicker':
    case 'timepicker':
      return <DateInputElement element={element} place={place} />;
    default:
      return <Unknown what="elements" thing={element} />;
  }
}
