import { AtSign, SendHorizontal } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../shell/icon-button.tsx';
import { ShortcutsMenu } from './shortcuts-menu.tsx';

interface ComposerBarProps {
  /** Slack knows no shortcuts and commands in threads. */
  readonly hasCommands: boolean;
  /** How the command goes on that one is typing. */
  readonly hint: string | undefined;
  readonly isBlank: boolean;
  readonly onCommand: (text: string) => void;
  readonly onMention: () => void;
  readonly onSend: () => void;
}

/** The buttons under what one types. */
export function ComposerBar(props: ComposerBarProps): ReactNode {
  const { hasCommands, hint, isBlank, onCommand, onMention, onSend } = props;
  return (
    <div className="composer-bar">
      {hasCommands ? <ShortcutsMenu onCommand={onCommand} /> : null}
      <IconButton icon={AtSign} label="Mention somebody" onClick={onMention} />
      <p className="composer-hint">{hint}</p>
      <IconButton icon={SendHorizontal} label="Send" className="send" disabled={isBlank} onClick={onSend} />
    </div>
  );
}
