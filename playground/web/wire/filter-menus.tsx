import type { ReactNode } from 'react';
import type { WireFilter } from './filter.ts';

interface FilterMenusProps {
  readonly filter: WireFilter;
  readonly kinds: readonly string[];
  readonly onFilter: (filter: WireFilter) => void;
}

const DIRECTIONS = [
  { value: '', label: 'Both directions' },
  { value: 'to app', label: 'To the app' },
  { value: 'from app', label: 'From the app' },
] as const;

/** Narrows the list of exchanges. */
export function FilterMenus({ filter, kinds, onFilter }: FilterMenusProps): ReactNode {
  const setDirection = (at: number) => onFilter({ ...filter, direction: DIRECTIONS[at]?.value ?? '' });
  return (
    <div className="wire-filters">
      <select
        aria-label="Direction"
        value={DIRECTIONS.findIndex(({ value }) => value === filter.direction)}
        onChange={({ target }) => setDirection(target.selectedIndex)}
      >
        {DIRECTIONS.map(({ value, label }, at) => (
          <option key={value} value={at}>
            {label}
          </option>
        ))}
      </select>
      <select
        aria-label="Kind"
        value={filter.kind}
        onChange={({ target }) => onFilter({ ...filter, kind: target.value })}
      >
        <option value="">All kinds</option>
        {kinds.map((kind) => (
          <option key={kind}>{kind}</option>
        ))}
      </select>
    </div>
  );
}
