import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAD_PAGE_SIZE } from '../../../src-shared/contract/contract.ts';
import type { LeadId } from '../../../src-shared/domain/lead.ts';
import type { LeadEntry } from './lead-entry.ts';
import styles from './lead-pages.module.css';
import { LeadRow } from './lead-row.tsx';
import { pagesOf } from './lead-walk.ts';

interface LeadPagesProps {
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly LeadEntry[]>;
  readonly onSee: (pages: readonly number[]) => void;
  readonly onOpen: (id: LeadId) => void;
}

/**
 * The whole list as one that scrolls. Each page has its place in it, also while it is not opened; only opened ones have rows. Rows are
 * as high as their words need, so a page that is dropped leaves a gap of the height that it had.
 */
export function LeadPages({ total, pages, onSee, onOpen }: LeadPagesProps) {
  const blocks = useRef<HTMLDivElement>(null);
  const count = pagesOf(total);
  useEffect(() => {
    const inSight = new Set<number>();
    const observer = new IntersectionObserver((changes) => {
      for (const { target, isIntersecting } of changes) {
        const page = Number(target.getAttribute('data-page'));
        if (isIntersecting) inSight.add(page);
        else inSight.delete(page);
      }
      // A list that is out of sight as a whole keeps what it has.
      if (inSight.size > 0) onSee([...inSight].sort((one, other) => one - other));
    });
    for (const block of blocks.current?.children ?? []) observer.observe(block);
    return () => observer.disconnect();
  }, [count, onSee]);
  return (
    <div ref={blocks}>
      {Array.from({ length: count }, (_, page) => (
        <PageBlock key={page} page={page} total={total} entries={pages.get(page)} onOpen={onOpen} />
      ))}
    </div>
  );
}

interface PageBlockProps {
  readonly page: number;
  readonly total: number;
  readonly entries: readonly LeadEntry[] | undefined;
  readonly onOpen: (id: LeadId) => void;
}

function PageBlock({ page, total, entries, onOpen }: PageBlockProps) {
  const { t } = useTranslation();
  const rows = useRef<HTMLUListElement>(null);
  const [heightPx, setHeightPx] = useState<number | null>(null);
  const first = page * LEAD_PAGE_SIZE + 1;
  const last = Math.min(total, first + LEAD_PAGE_SIZE - 1);
  const isOpen = entries !== undefined;
  useEffect(() => {
    if (!isOpen || rows.current === null) return undefined;
    const observer = new ResizeObserver(([change]) => {
      if (change !== undefined) setHeightPx(change.contentRect.height);
    });
    observer.observe(rows.current);
    return () => observer.disconnect();
  }, [isOpen]);
  return (
    <div data-page={page}>
      {isOpen ? (
        <ul ref={rows} aria-label={t('leads.range', { first, last })}>
          {entries.map((entry) => (
            <LeadRow key={entry.facts.id} entry={entry} onOpen={onOpen} />
          ))}
        </ul>
      ) : (
        <div
          className={styles['gap']}
          style={{ blockSize: heightPx ?? `calc(${String(last - first + 1)} * var(--row-height))` }}
        >
          <p className={styles['opening']}>{t('leads.opening', { first, last })}</p>
        </div>
      )}
    </div>
  );
}
