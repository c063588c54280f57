import { Hash, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Conversation } from '../../protocol.ts';
import { Avatar } from '../shell/avatar.tsx';
import type { Place } from '../shell/place.ts';
import { type Author, isWithApp, membersOf, nameOf, useDirectory } from '../workspace/directory.ts';
import { AppTabs } from './app-tabs.tsx';

interface HeaderProps {
  readonly conversation: Conversation;
  readonly onOpen: (place: Place) => void;
}

/** What a conversation is called, what it is about, and who is in it. */
export function ConversationHeader({ conversation, onOpen }: HeaderProps): ReactNode {
  const directory = useDirectory();
  const { topic, isDirect } = conversation;
  return (
    <header className="pane-header">
      {isDirect ? <Avatar author={otherSideOf(conversation)} size="medium" /> : <Hash aria-hidden="true" size={18} />}
      <h1>{nameOf(conversation, directory)}</h1>
      <p className="topic">{topic}</p>
      {isDirect ? null : <MemberCount count={membersOf(conversation, directory).length} />}
      {isWithApp(conversation) ? <AppTabs current="messages" onOpen={onOpen} /> : null}
    </header>
  );
}

function MemberCount({ count }: { readonly count: number }): ReactNode {
  const text = count === 1 ? '1 member' : `${count} members`;
  return (
    <p className="member-count" title={text}>
      <Users aria-hidden="true" size={16} />
      <span aria-hidden="true">{count}</span>
      <span className="only-heard">{text}</span>
    </p>
  );
}

function otherSideOf(conversation: Conversation): Author {
  const { id, name } = conversation;
  return { id, name, kind: isWithApp(conversation) ? 'app' : 'person' };
}
