import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import { isAtEnd, isStuckAfter, type ScrollPosition } from './stick.ts';

export interface StickToEnd {
  /** For the element that scrolls. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  /** For the element inside it that grows. */
  readonly content: RefObject<HTMLDivElement | null>;
  readonly isEndInView: boolean;
  readonly toEnd: () => void;
}

/** Keeps a list at its end when something arrives or grows, unless one has scrolled up. */
export function useStickToEnd(): StickToEnd {
  const scroller = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const isStuck = useRef(true);
  const [isEndInView, setIsEndInView] = useState(true);
  const toEnd = useCallback(() => {
    isStuck.current = true;
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, []);
  useLayoutEffect(() => {
    const list = scroller.current;
    if (list === null || content.current === null) return;
    let before = positionOf(list);
    const onScroll = () => {
      const now = positionOf(list);
      isStuck.current = isStuckAfter(isStuck.current, before, now);
      before = now;
      setIsEndInView(isAtEnd(now));
    };
    const observer = new ResizeObserver(() => {
      if (isStuck.current) toEnd();
      setIsEndInView(isAtEnd(positionOf(list)));
    });
    observer.observe(list);
    observer.observe(content.current);
    list.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      observer.disconnect();
      list.removeEventListener('scroll', onScroll);
    };
  }, [toEnd]);
  return { scroller, content, isEndInView, toEnd };
}

function positionOf({ scrollTop, scrollHeight, clientHeight }: HTMLElement): ScrollPosition {
  return { top: scrollTop, toEnd: scrollHeight - clientHeight - scrollTop };
}
