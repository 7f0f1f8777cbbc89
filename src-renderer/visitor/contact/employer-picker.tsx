import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import { TextField } from '../../components/text-field.tsx';
import styles from './employer-picker.module.css';
import { findEmployers, type NamedEmployer } from './find-employers.ts';

interface EmployerPickerProps {
  readonly employers: readonly NamedEmployer[];
  readonly chosen: readonly EmployerId[];
  /** Why no more can be added; the ones already chosen can still be taken out. */
  readonly fullText: string | undefined;
  readonly onToggle: (employer: NamedEmployer) => void;
}

/** All employers of the edition with a search over their names. */
export function EmployerPicker({ employers, chosen, fullText, onToggle }: EmployerPickerProps) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const found = findEmployers(employers, query);
  return (
    <section className={styles['picker']} aria-label={t('contact.find')}>
      <div className={styles['search']}>
        <TextField
          label={t('contact.find')}
          value={query}
          onChange={setQuery}
          keyboard="search"
          testId="contact-find-employer"
        />
        <p role="status" className={styles['count']}>
          {fullText ??
            (found.length === 0
              ? t('contact.foundNone', { query: query.trim() })
              : t('contact.found', { count: found.length }))}
        </p>
      </div>
      <ul className={styles['list']}>
        {found.map((employer) => {
          const isChosen = chosen.includes(employer.id);
          const Icon = isChosen ? Check : Plus;
          return (
            <li key={employer.id}>
              <button
                type="button"
                className={styles['row']}
                aria-pressed={isChosen}
                disabled={!isChosen && fullText !== undefined}
                data-testid={`contact-pick-${employer.id}`}
                onClick={() => {
                  onToggle(employer);
                }}
              >
                <span className={styles['name']}>{employer.name}</span>
                <Icon aria-hidden className={styles['icon']} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
