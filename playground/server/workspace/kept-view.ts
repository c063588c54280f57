import { randomBytes } from 'node:crypto';
import type { ViewOutput } from '@slack/bolt';
import type { KnownBlock } from '@slack/types';
import type { View } from '../../protocol.ts';
import type { CheckedView } from '../checks/views.ts';
import type { Clock } from '../clock.ts';
import { APP_ID, BOT_ID, TEAM } from '../identity.ts';
import { withIds } from './block-ids.ts';

/** A view as Slack keeps it, and the complaints that stand beside its inputs. */
export interface KeptView {
  readonly output: Omit<ViewOutput, 'blocks'> & { blocks: KnownBlock[] };
  readonly source: CheckedView;
  readonly errors: View['errors'];
}

type Place = Pick<ViewOutput, 'id' | 'root_view_id' | 'previous_view_id'>;

/** Slack names Home so where a payload wants a title. */
const HOME_TITLE = { type: 'plain_text', text: 'View Title', emoji: true } as const;

const HOME_PARTS = { title: HOME_TITLE, submit: null, close: null, clear_on_close: false, notify_on_close: false };

/** Keeps a view that the app sent, at its place among the others. */
export function keep(source: CheckedView, place: Place, clock: Clock): KeptView {
  const output = {
    ...place,
    ...partsOf(source),
    type: source.type,
    team_id: TEAM.id,
    app_id: APP_ID,
    app_installed_team_id: TEAM.id,
    bot_id: BOT_ID,
    blocks: withIds(source.blocks),
    callback_id: source.callback_id ?? '',
    private_metadata: source.private_metadata ?? '',
    external_id: source.external_id ?? '',
    state: { values: {} },
    hash: `${Math.floor(clock.nowMs() / 1_000)}.${randomBytes(4).toString('hex')}`,
  } satisfies ViewOutput;
  return { output, source, errors: {} };
}

function partsOf(source: CheckedView): Pick<ViewOutput, keyof typeof HOME_PARTS> {
  if (source.type === 'home') return HOME_PARTS;
  const { title, submit = null, close = null, clear_on_close = false, notify_on_close = false } = source;
  return { title, submit, close, clear_on_close, notify_on_close };
}

/** "V5498CAC25F" */
export function newViewId(): string {
  return `V${randomBytes(5).toString('hex').toUpperCase()}`;
}

/** @returns the view as the page draws it */
export function toView({ output, source, errors }: KeptView): View {
  const parts = source.type === 'modal' ? source : undefined;
  return {
    id: output.id,
    type: source.type,
    blocks: output.blocks,
    errors,
    hash: output.hash,
    ...(parts === undefined ? {} : { title: parts.title }),
    ...(parts?.submit === undefined ? {} : { submit: parts.submit }),
    ...(parts?.close === undefined ? {} : { close: parts.close }),
  };
}
