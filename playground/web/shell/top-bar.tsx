import { Menu as MenuIcon, Moon, RotateCcw, SquareTerminal, Sun } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDoer } from '../workspace/deeds.ts';
import { useDirectory } from '../workspace/directory.ts';
import { IconButton } from './icon-button.tsx';
import { SIDEBAR_ID } from './sidebar.tsx';
import { useTheme } from './theme.ts';

const TRANSPORTS = { socket: 'Socket Mode', http: 'HTTP' } as const;

interface TopBarProps {
  readonly isWireOpen: boolean;
  readonly onWire: () => void;
}

/** What holds for the whole page: is the app there, where does all this run, how does it look. */
export function TopBar({ isWireOpen, onWire }: TopBarProps): ReactNode {
  const { perform } = useDoer();
  const [theme, toggleTheme] = useTheme();
  const themes = theme === 'dark' ? { icon: Sun, label: 'Light theme' } : { icon: Moon, label: 'Dark theme' };
  return (
    <header className="top-bar">
      <IconButton icon={MenuIcon} label="Conversations" className="narrow-only" popoverTarget={SIDEBAR_ID} />
      <ConnectionStatus />
      <p className="claim wide-only">Local playground · nothing leaves this machine</p>
      <div className="top-bar-actions">
        <button type="button" className="text-button" aria-pressed={isWireOpen} onClick={onWire}>
          <SquareTerminal aria-hidden="true" size={18} />
          Wire log
        </button>
        <IconButton icon={RotateCcw} label="Start over" onClick={() => void perform('reset', {})} />
        <IconButton {...themes} onClick={toggleTheme} />
      </div>
    </header>
  );
}

function ConnectionStatus(): ReactNode {
  const { app } = useDirectory();
  const text = app.isConnected ? 'connected' : 'not connected';
  return (
    <p className={app.isConnected ? 'connection connection-up' : 'connection'} role="status">
      <span>
        <span className="wide-only">{app.name} is </span>
        {text}
        <span className="wide-only"> · {TRANSPORTS[app.transport]}</span>
      </span>
    </p>
  );
}
