import { Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu, type MenuSection } from '../shell/menu.tsx';
import { useDoer } from '../workspace/deeds.ts';
import { useDirectory } from '../workspace/directory.ts';

interface ShortcutsMenuProps {
  /** Called with the beginning of a command. */
  readonly onCommand: (text: string) => void;
}

/** The app's global shortcuts and commands; nothing for an app without any. */
export function ShortcutsMenu({ onCommand }: ShortcutsMenuProps): ReactNode {
  const { perform } = useDoer();
  const { app } = useDirectory();
  const shortcuts = app.shortcuts.filter(({ type }) => type === 'global');
  const sections: readonly MenuSection[] = [
    {
      heading: 'Shortcuts',
      items: shortcuts.map(({ callbackId, name, description }) => ({
        label: name,
        detail: description,
        onPick: () => void perform('shortcut', { callbackId }),
      })),
    },
    {
      heading: 'Commands',
      items: app.commands.map(({ command, description }) => ({
        label: command,
        detail: description,
        onPick: () => onCommand(`${command} `),
      })),
    },
  ];
  const filled = sections.filter(({ items }) => items.length > 0);
  return filled.length === 0 ? null : <Menu icon={Zap} label="Shortcuts and commands" sections={filled} />;
}
