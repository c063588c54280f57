import { Refusal } from '../checks/refusal.ts';
import { type CheckedView, checkedView } from '../checks/views.ts';
import { ME } from '../identity.ts';
import type { Slack } from '../slack.ts';
import type { KeptView } from '../workspace/kept-view.ts';
import { MODALS_MAX } from '../workspace/views.ts';
import { type Arguments, botMethod, type Fields, type Method, textArgument } from './call.ts';

/** Slack wants external ids to differ; a view may keep its own. */
function refuseTakenExternalId({ workspace }: Slack, { external_id }: CheckedView, own?: KeptView): void {
  const other = external_id ? workspace.views.findByExternalId(external_id) : undefined;
  if (other !== undefined && other.output.id !== own?.output.id) throw new Refusal('duplicate_external_id');
}

function open(slack: Slack, args: Arguments): Fields {
  const view = checkedView(args['view'], 'modal');
  refuseTakenExternalId(slack, view);
  slack.triggers.exchange(args['trigger_id']);
  return { view: slack.workspace.views.open(view).output };
}

function push(slack: Slack, args: Arguments): Fields {
  const { views } = slack.workspace;
  const view = checkedView(args['view'], 'modal');
  refuseTakenExternalId(slack, view);
  if (views.modals().length >= MODALS_MAX) throw new Refusal('push_limit_reached');
  const isFromModal = slack.triggers.exchange(args['trigger_id']);
  if (!isFromModal) throw new Refusal('invalid_trigger_id');
  return { view: views.push(view).output };
}

function update(slack: Slack, args: Arguments): Fields {
  const { views } = slack.workspace;
  const id = textArgument(args, 'view_id');
  const externalId = textArgument(args, 'external_id');
  const old = id === undefined ? views.findByExternalId(externalId ?? '') : views.find(id);
  if (old === undefined) throw new Refusal('not_found');
  const view = checkedView(args['view'], old.source.type);
  refuseTakenExternalId(slack, view, old);
  refuseOldHash(args, old);
  return { view: views.update(old, view).output };
}

/** The Home of others than the person in front of the page is taken and not shown. */
function publish(slack: Slack, args: Arguments): Fields {
  const { manifest, workspace } = slack;
  if (!manifest.hasHomeTab) throw new Refusal('not_enabled');
  const view = checkedView(args['view'], 'home');
  const user = textArgument(args, 'user_id');
  if (user === undefined || workspace.person(user) === undefined) throw new Refusal('invalid_arguments');
  if (user !== ME) return { view };
  const home = workspace.views.home();
  refuseTakenExternalId(slack, view, home);
  if (home !== undefined) refuseOldHash(args, home);
  return { view: workspace.views.publish(view).output };
}

/** A hash says which state of the view the app knows. */
function refuseOldHash(args: Arguments, { output }: KeptView): void {
  const hash = textArgument(args, 'hash');
  if (hash !== undefined && hash !== output.hash) throw new Refusal('hash_conflict');
}

export const VIEW_METHODS: Readonly<Record<string, Method>> = {
  'views.open': botMethod(open),
  'views.push': botMethod(push),
  'views.update': botMethod(update),
  'views.publish': botMethod(publish),
};
