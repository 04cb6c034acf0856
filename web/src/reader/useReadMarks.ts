// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { reader } from '../api/reader';

/** So long a reader may read on before it is told how far they are. */
const PAUSE = 1_000;

/** What ends at the very edge of the window is read, though its frame is not. */
const BELOW = '0px 0px 32px';

/**
 * Tells how far somebody reads, while they do and when they leave. What it returns makes of a number a mark to be put where
 * the post of that number ends: when that comes into sight, the post is read.
 *
 * @param known how far they had read before; while that is unknown, nothing is told
 */
export function useReadMarks(topicId: string, known: number | undefined) {
  const cache = useQueryClient();
  const seen = useRef(-1);
  const told = useRef(-1);
  const marks = useRef(new Map<Element, number>());
  const observer = useRef<IntersectionObserver>(undefined);

  useEffect(() => {
    if (known === undefined) {
      return;
    }
    seen.current = known;
    told.current = known;
    let timer: number | undefined;
    const tell = () => {
      window.clearTimeout(timer);
      const [before, upTo] = [told.current, seen.current];
      if (upTo <= before) {
        return;
      }
      told.current = upTo;
      reader.advance(topicId, upTo).then(
        () => cache.invalidateQueries({ predicate: ({ queryKey }) => LISTS.has(String(queryKey[0])) }),
        // What comes into sight next tells it again.
        () => {
          told.current = Math.min(told.current, before);
        },
      );
    };
    const tellWhenHidden = () => document.visibilityState === 'hidden' && tell();
    const watching = new IntersectionObserver(
      (entries) => {
        const inSight = entries
          .filter((one) => one.isIntersecting)
          .map((one) => marks.current.get(one.target) ?? -1);
        const furthest = Math.max(seen.current, ...inSight);
        if (inSight.length > 0 && furthest > told.current) {
          seen.current = furthest;
          window.clearTimeout(timer);
          timer = window.setTimeout(tell, PAUSE);
        }
      },
      { rootMargin: BELOW },
    );
    observer.current = watching;
    for (const mark of marks.current.keys()) {
      watching.observe(mark);
    }
    document.addEventListener('visibilitychange', tellWhenHidden);
    window.addEventListener('pagehide', tell);
    return () => {
      document.removeEventListener('visibilitychange', tellWhenHidden);
      window.removeEventListener('pagehide', tell);
      watching.disconnect();
      observer.current = undefined;
      tell();
    };
  }, [topicId, known, cache]);

  return useCallback(
    (number: number) => (mark: Element | null) => {
      if (mark === null) {
        return;
      }
      marks.current.set(mark, number);
      observer.current?.observe(mark);
      return () => {
        marks.current.delete(mark);
        observer.current?.unobserve(mark);
      };
    },
    [],
  );
}

/** Lists that say how much is new. */
const LISTS = new Set(['topics', 'group-topics', 'followed']);
