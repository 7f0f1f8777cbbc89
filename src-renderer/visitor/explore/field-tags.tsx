import { useTranslation } from 'react-i18next';
import type { EmployerField } from '../../../src-shared/domain/fields.ts';
import { FIELD_ICONS, fieldColour } from '../field-look.ts';
import styles from './field-tags.module.css';

interface FieldTagsProps {
  readonly fields: readonly EmployerField[];
}

/** An employer's fields, each with its picture in its band's colour and its name. */
export function FieldTags({ fields }: FieldTagsProps) {
  const { t } = useTranslation();
  return (
    <ul className={styles['tags']}>
      {fields.map((field) => {
        const Icon = FIELD_ICONS[field];
        return (
          <li key={field} className={styles['tag']}>
            <Icon aria-hidden className={styles['icon']} style={{ color: fieldColour(field) }} />
            <span>{t(`field.${field}`)}</span>
          </li>
        );
      })}
    </ul>
  );
}
