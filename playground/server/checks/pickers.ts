import type { Checkboxes, Datepicker, DateTimepicker, RadioButtons, Timepicker } from '@slack/types';
import { boolean, list, number, object, oneOf, optional, string } from './check.ts';
import { ACTION_ID, BOX_OPTION, CONFIRM, PLACEHOLDER } from './texts.ts';

const FOCUSABLE = { action_id: ACTION_ID, confirm: CONFIRM, focus_on_load: optional(boolean) };

const BOXES = list(BOX_OPTION, { max: 10 });

/** Elements in which one picks: a time, or some of a few boxes. */
export const PICKERS = {
  datepicker: object<Datepicker>({
    type: oneOf('datepicker'),
    ...FOCUSABLE,
    placeholder: PLACEHOLDER,
    initial_date: optional(string()),
  }),
  timepicker: object<Timepicker>({
    type: oneOf('timepicker'),
    ...FOCUSABLE,
    placeholder: PLACEHOLDER,
    initial_time: optional(string()),
    timezone: optional(string()),
  }),
  datetimepicker: object<DateTimepicker>({
    type: oneOf('datetimepicker'),
    ...FOCUSABLE,
    initial_date_time: optional(number({ min: 1_000_000_000, max: 9_999_999_999 })),
  }),
  checkboxes: object<Checkboxes>({
    type: oneOf('checkboxes'),
    ...FOCUSABLE,
    options: BOXES,
    initial_options: optional(BOXES),
  }),
  radio_buttons: object<RadioButtons>({
    type: oneOf('radio_buttons'),
    ...FOCUSABLE,
    options: BOXES,
    initial_option: optional(BOX_OPTION),
  }),
};
