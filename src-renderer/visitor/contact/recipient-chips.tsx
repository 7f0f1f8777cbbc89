import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EmployerId } from '../../../src-shared/domain/employer.ts';
import type { NamedEmployer } from './find-employers.ts';
import styles from './recipient-chips.module.css';

interface RecipientChipsProps {
  readonly recipients: readonly EmployerId[];
  readonly employers: readonly NamedEmployer[];
  readonly onRemove: (employer: { readonly id: EmployerId; readonly name: string }) => void;
}

/** The chosen employers under their full names, as the consent names them; a tap takes one out again. */
export function RecipientChips({ recipients, employers, onRemove }: RecipientChipsProps) {
  const { t } = useTranslation();
  if (recipients.length === 0) return null;
  return (
    <ul className={styles['chips']} data-testid="contact-recipients">
      {recipients.map((id) => {
        const name = employers.find((employer) => employer.id === id)?.name ?? id;
        return (
          <li key={id}>
            <button
              type="button"
              className={styles['chip']}
              aria-label={t('contact.remove', { name })}
              data-testid={`contact-recipient-${id}`}
              onClick={() => {
                onRemove({ id, name });
              }}
            >
              <span className={styles['name']}>{name}</span>
              <X aria-hidden className={styles['cross']} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
