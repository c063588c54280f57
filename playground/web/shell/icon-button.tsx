import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, ReactNode } from 'react';

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon;
  /** What the button does: read aloud, and shown when the pointer rests on it. */
  readonly label: string;
  readonly iconSize?: number;
}

/** A button that shows an icon alone. */
export function IconButton({ icon: Icon, label, iconSize = 18, className, ...rest }: IconButtonProps): ReactNode {
  return (
    <button
      type="button"
      className={className === undefined ? 'icon-button' : `icon-button ${className}`}
      aria-label={label}
      title={label}
      {...rest}
    >
      <Icon aria-hidden="true" size={iconSize} />
    </button>
  );
}
