import { EllipsisVertical, MessageSquareText, SmilePlus } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Message } from '../../protocol.ts';
import { emojiCharacter } from '../blockkit/emoji.ts';
import { IconButton } from '../shell/icon-button.tsx';
import { Menu, type MenuItem } from '../shell/menu.tsx';
import { useDoer } from '../workspace/deeds.ts';
import { useDirectory } from '../workspace/directory.ts';

const REACTIONS = ['eyes', 'white_check_mark', '+1', 'raised_hands', 'tada', 'heart'];

interface MessageMenuProps {
  readonly message: Message;
  /** Absent inside threads. */
  readonly onOpenThread: ((ts: string) => void) | undefined;
}

/** What one can do with a message. */
export function MessageMenu({ message: { channel, ts }, onOpenThread }: MessageMenuProps): ReactNode {
  const { perform } = useDoer();
  const { app } = useDirectory();
  const shortcuts = app.shortcuts.filter(({ type }) => type === 'message');
  const reactions = REACTIONS.map((name) => ({
    label: emojiCharacter(name),
    spoken: name.replaceAll('_', ' '),
    onPick: () => void perform('react', { channel, ts, name }),
  }));
  const items = shortcuts.map(({ callbackId, name }): MenuItem => {
    const pick = () => void perform('shortcut', { callbackId, message: { channel, ts } });
    return { label: name, detail: app.name, onPick: pick };
  });
  return (
    <div className="message-menu">
      <Menu icon={SmilePlus} label="Add reaction" sections={[{ items: reactions }]} isRow />
      {onOpenThread === undefined ? null : (
        <IconButton icon={MessageSquareText} label="Reply in thread" onClick={() => onOpenThread(ts)} />
      )}
      {items.length === 0 ? null : (
        <Menu icon={EllipsisVertical} label="More actions" sections={[{ heading: 'Message shortcuts', items }]} />
      )}
    </div>
  );
}
