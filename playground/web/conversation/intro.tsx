import { Hash } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Conversation } from '../../protocol.ts';
import { nameOf, useDirectory } from '../workspace/directory.ts';

/** What stands above the first message of a conversation. */
export function Intro({ conversation }: { readonly conversation: Conversation }): ReactNode {
  const directory = useDirectory();
  const { app } = directory;
  const { isDirect, hasApp } = conversation;
  const name = nameOf(conversation, directory);
  if (isDirect) {
    return (
      <div className="intro">
        <p className="intro-name">{name}</p>
        <p>{hasApp ? app.description : `This conversation is between you and ${name}.`}</p>
      </div>
    );
  }
  return (
    <div className="intro">
      <span className="intro-icon">
        <Hash aria-hidden="true" size={28} />
      </span>
      <p className="intro-name">{name}</p>
      <p>This is the start of #{name}. Everything here is pretend, except the app: it is the real one.</p>
      {hasApp ? null : <p>{app.name} is not a member: Slack does not tell it of mentions here.</p>}
    </div>
  );
}
