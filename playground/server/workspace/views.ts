import type { View } from '../../protocol.ts';
import type { CheckedView } from '../checks/views.ts';
import type { Clock } from '../clock.ts';
import { type KeptView, keep, newViewId } from './kept-view.ts';

/** So many modals can stand on one another. */
export const MODALS_MAX = 3;

/** The open modals, and the Home tab. */
export class Views {
  readonly #clock: Clock;
  readonly #onChange: () => void;
  #modals: readonly KeptView[] = [];
  #home: KeptView | undefined;

  constructor(clock: Clock, onChange: () => void) {
    this.#clock = clock;
    this.#onChange = onChange;
  }

  /** The one on top last. */
  modals(): readonly KeptView[] {
    return this.#modals;
  }

  home(): KeptView | undefined {
    return this.#home;
  }

  find(id: string): KeptView | undefined {
    return this.#all().find(({ output }) => output.id === id);
  }

  findByExternalId(externalId: string): KeptView | undefined {
    return this.#all().find(({ output }) => output.external_id !== '' && output.external_id === externalId);
  }

  /** Opens a modal in place of all that are open. */
  open(view: CheckedView): KeptView {
    return this.#putOnTop([], view);
  }

  /** Puts a modal on top of the others; whether there is room is for the caller to know. */
  push(view: CheckedView): KeptView {
    return this.#putOnTop(this.#modals, view);
  }

  /** Gives a view, modal or Home, new content under its old id. */
  update({ output }: KeptView, view: CheckedView): KeptView {
    const { id, root_view_id, previous_view_id } = output;
    const updated = keep(view, { id, root_view_id, previous_view_id }, this.#clock);
    this.#replace(updated);
    return updated;
  }

  publish(view: CheckedView): KeptView {
    const id = this.#home?.output.id ?? newViewId();
    this.#home = keep(view, { id, root_view_id: id, previous_view_id: null }, this.#clock);
    this.#onChange();
    return this.#home;
  }

  setErrors(view: KeptView, errors: View['errors']): void {
    this.#replace({ ...view, errors });
  }

  close({ output }: KeptView): void {
    this.#setModals(this.#modals.filter((modal) => modal.output.id !== output.id));
  }

  closeAll(): void {
    this.#setModals([]);
  }

  clear(): void {
    this.#home = undefined;
    this.closeAll();
  }

  #all(): readonly KeptView[] {
    return this.#home === undefined ? this.#modals : [...this.#modals, this.#home];
  }

  #putOnTop(below: readonly KeptView[], view: CheckedView): KeptView {
    const id = newViewId();
    const place = {
      id,
      root_view_id: below[0]?.output.id ?? id,
      previous_view_id: below.at(-1)?.output.id ?? null,
    };
    const kept = keep(view, place, this.#clock);
    this.#setModals([...below, kept]);
    return kept;
  }

  #replace(view: KeptView): void {
    if (view.output.id === this.#home?.output.id) this.#home = view;
    this.#setModals(this.#modals.map((modal) => (modal.output.id === view.output.id ? view : modal)));
  }

  #setModals(modals: readonly KeptView[]): void {
    this.#modals = modals;
    this.#onChange();
  }
}
