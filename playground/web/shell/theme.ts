import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';

const STORED_AS = 'playground-theme';
const DARK_SYSTEM = '(prefers-color-scheme: dark)';

/** @returns what the person chose on an earlier visit */
export function storedTheme(): Theme | undefined {
  const stored = localStorage.getItem(STORED_AS);
  return stored === 'light' || stored === 'dark' ? stored : undefined;
}

/** Shows the page in a theme; in that of the system where none is given. */
export function applyTheme(theme: Theme | undefined): void {
  document.documentElement.dataset['theme'] = theme ?? systemTheme();
}

/** @returns the theme that is shown, and a function that changes to the other one and remembers it */
export function useTheme(): readonly [Theme, () => void] {
  const [chosen, setChosen] = useState(storedTheme);
  const [system, setSystem] = useState(systemTheme);
  useEffect(() => {
    const query = matchMedia(DARK_SYSTEM);
    const follow = () => setSystem(systemTheme());
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, []);
  const theme = chosen ?? system;
  useEffect(() => applyTheme(theme), [theme]);
  const toggle = () => {
    const other = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(STORED_AS, other);
    setChosen(other);
  };
  return [theme, toggle];
}

function systemTheme(): Theme {
  return matchMedia(DARK_SYSTEM).matches ? 'dark' : 'light';
}
