import { describe, expect, it } from 'vitest';
import { ConversationHeader } from '../../../../playground/web/conversation/header.tsx';
import { Home } from '../../../../playground/web/conversation/home.tsx';
import { Intro } from '../../../../playground/web/conversation/intro.tsx';
import { MessageView } from '../../../../playground/web/conversation/message.tsx';
import { Sidebar } from '../../../../playground/web/shell/sidebar.tsx';
import { render } from './render.ts';
import { APP, BOT, GENERAL, MAYA, message, RANDOM, tsAt, WITH_APP, YOU } from './workspace.ts';

const nothing = () => undefined;

describe('a message', () => {
  const draw = (parts: Parameters<typeof message>[1], others: object = {}) =>
    render(MessageView, {
      message: message(tsAt(13, 21), parts),
      isContinued: false,
      thread: undefined,
      onOpenThread: nothing,
      ...others,
    });

  it('shows its author, its time and its text', () => {
    const markup = draw({ text: 'Try `409`' });
    expect(markup).toMatch(/<strong>Maya Chen<\/strong><time [^>]*>1:21 PM<\/time>/u);
    expect(markup).toContain('>MC</span>');
    expect(markup).toContain('<code class="bk-code">409</code>');
    expect(markup).not.toContain('APP');
  });

  it('of the app has its mark and a badge', () => {
    const markup = draw({ user: BOT.id });
    expect(markup).toContain('<img class="avatar avatar-large" src="/mark.svg" alt=""/>');
    expect(markup).toContain('<span class="app-badge">APP</span>');
  });

  it('that follows another of its author repeats neither name nor face', () => {
    const markup = draw({}, { isContinued: true });
    expect(markup).not.toContain('<strong>Maya Chen</strong>');
    expect(markup).not.toContain('avatar');
  });

  it('that only one person sees says so, can be dismissed, and has no menu', () => {
    const markup = draw({ isEphemeral: true });
    expect(markup).toContain('Only visible to you');
    expect(markup).toMatch(/<button [^>]*>Dismiss<\/button>/u);
    expect(markup).toContain('aria-label="Maya Chen, 1:21 PM, only visible to you"');
    expect(markup).not.toContain('Reply in thread');
  });

  it('says that it was edited, with and without blocks', () => {
    const blocks = [{ type: 'divider' } as const];
    expect(draw({ isEdited: true })).toContain('(edited)');
    expect(draw({ isEdited: true, blocks })).toContain('(edited)');
    expect(draw({})).not.toContain('(edited)');
  });

  it('shows blocks in place of its text', () => {
    const header = { type: 'header', text: { type: 'plain_text', text: '409 Conflict' } } as const;
    const markup = draw({ text: 'the fallback', blocks: [header] });
    expect(markup).toContain('<h3 class="bk-header">409 Conflict</h3>');
    expect(markup).not.toContain('the fallback');
  });

  it('tells who reacted, and whether one did oneself', () => {
    const markup = draw({ reactions: [{ name: 'raised_hands', users: [MAYA.id, YOU.id] }] });
    expect(markup).toContain('aria-label="raised hands, 2: Maya Chen, You"');
    expect(markup).toContain('aria-pressed="true"');
    expect(draw({ reactions: [{ name: 'eyes', users: [MAYA.id] }] })).toContain('aria-pressed="false"');
  });

  it('counts its replies', () => {
    const thread = { count: 2, users: [BOT.id], lastTs: tsAt(13, 30, 20) };
    expect(draw({}, { thread })).toContain('<strong>2 replies</strong>');
    expect(draw({}, { thread: { ...thread, count: 1 } })).toContain('<strong>1 reply</strong>');
  });

  it('has the app’s shortcuts in its menu, where the app has some', () => {
    const props = { message: message(tsAt(13, 21)), isContinued: false, thread: undefined, onOpenThread: undefined };
    expect(render(MessageView, props)).toContain('aria-label="More actions"');
    expect(render(MessageView, props, { app: { ...APP, shortcuts: [] } })).not.toContain('More actions');
  });

  it('inside a thread opens no other one', () => {
    expect(draw({}, { onOpenThread: undefined })).not.toContain('Reply in thread');
  });
});

describe('a conversation', () => {
  it('says in its header what it is about and how many are in it', () => {
    const markup = render(ConversationHeader, { conversation: GENERAL, onOpen: nothing });
    expect(markup).toContain('<h1>general</h1><p class="topic">Everything</p>');
    expect(markup).toContain('3 members');
  });

  it('with the app has its tabs, where the manifest gives it both', () => {
    const props = { conversation: WITH_APP, onOpen: nothing };
    expect(render(ConversationHeader, props)).toMatch(/<button [^>]*aria-current="page">Messages<\/button>/u);
    expect(render(ConversationHeader, props, { app: { ...APP, hasHomeTab: false } })).not.toContain('Home');
  });

  it('tells where the app is not a member', () => {
    expect(render(Intro, { conversation: RANDOM })).toContain('HTTP Status is not a member');
    expect(render(Intro, { conversation: GENERAL })).not.toContain('not a member');
    expect(render(Intro, { conversation: WITH_APP })).toContain(APP.description);
  });
});

describe('the Home tab', () => {
  it('says where the app has published nothing', () => {
    expect(render(Home, { view: undefined, onOpen: nothing })).toContain('HTTP Status has published nothing here.');
  });

  it('shows what the app has published', () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Welcome' } } as const];
    const view = { id: 'V1', type: 'home', blocks, errors: {}, hash: '1' } as const;
    expect(render(Home, { view, onOpen: nothing })).toContain('Welcome');
  });
});

describe('the sidebar', () => {
  it('groups what one can go to, and marks where one is', () => {
    const markup = render(Sidebar, { scene: { kind: 'conversation', conversation: RANDOM }, onOpen: nothing });
    expect([...markup.matchAll(/<h2[^>]*>([^<]+)/gu)].map(([, heading]) => heading)).toEqual([
      'Channels',
      'Direct messages',
      'Apps',
    ]);
    expect(markup).toMatch(/aria-current="page">(?:(?!<button).)*random/u);
    expect(markup.match(/aria-current/gu)).toHaveLength(1);
    expect(markup).toContain('Not affiliated with Slack');
  });

  it('leaves out what there is none of', () => {
    const parts = { conversations: [GENERAL], app: { ...APP, hasHomeTab: false } };
    const markup = render(Sidebar, { scene: undefined, onOpen: nothing }, parts);
    expect(markup).not.toContain('Direct messages');
    expect(markup).not.toContain('Apps');
  });
});
