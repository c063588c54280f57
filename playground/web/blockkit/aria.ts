import type { Place } from './surface.ts';

/** What assistive technology is told of a control. */
export interface ControlAria {
  readonly id: string;
  readonly 'aria-label'?: string;
  readonly 'aria-labelledby'?: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

/**
 * Names and explains a control.
 * @param place where it stands; in an input block the label there names it
 * @param label what names it elsewhere, such as its placeholder
 * @returns attributes for the native element
 */
export function controlAria(place: Place, label: string): ControlAria {
  const { controlId, isInput, isInvalid, describedBy: explanations } = place;
  return {
    id: controlId,
    ...(isInput ? {} : { 'aria-label': label }),
    ...(explanations === undefined ? {} : { 'aria-describedby': explanations }),
    ...(isInvalid ? { 'aria-invalid': true } : {}),
  };
}

/** @returns the same place, with one more text that explains what stands there */
export function describedBy(place: Place, id: string): Place {
  return { ...place, describedBy: place.describedBy === undefined ? id : `${place.describedBy} ${id}` };
}

/**
 * Names and explains a group of radio buttons or checkboxes.
 * @param place where it stands
 * @returns attributes for the fieldset
 */
export function groupAria({
  controlId,
  labelledBy,
  describedBy: explanations,
}: Place): Omit<ControlAria, 'aria-invalid'> {
  return {
    id: controlId,
    ...(labelledBy === undefined ? { 'aria-label': 'Options' } : { 'aria-labelledby': labelledBy }),
    ...(explanations === undefined ? {} : { 'aria-describedby': explanations }),
  };
}
