import { useTranslation } from 'react-i18next';
import type { EditionCard, FoundEdition } from '../../../src-shared/contract/content-calls.ts';
import table from '../table.module.css';

type Changes = NonNullable<Extract<FoundEdition, { readonly step: 'sound' }>['changes']>;

const COLUMNS = ['now', 'then', 'added', 'removed', 'changed'] as const;

interface ChangesTableProps {
  readonly changes: Changes;
  /** What the new edition holds. */
  readonly next: EditionCard['counts'];
}

/** What another edition would change, in numbers. */
export function ChangesTable({ changes, next }: ChangesTableProps) {
  const { t } = useTranslation();
  return (
    <div className={table['scroller']} tabIndex={0} role="group" aria-label={t('content.find.changesTitle')}>
      <table className={table['table']}>
        <thead>
          <tr>
            <th scope="col">{t('content.find.changesTitle')}</th>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {t(`content.table.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['employers', 'jobs'] as const).map((kind) => {
            const { added, removed, changed } = changes[kind];
            const then = next[kind];
            const cells = { now: then - added + removed, then, added, removed, changed };
            return (
              <tr key={kind} data-testid={`content-changes-${kind}`}>
                <th scope="row">{t(`content.table.${kind}`)}</th>
                {COLUMNS.map((column) => (
                  <td key={column}>{cells[column]}</td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
