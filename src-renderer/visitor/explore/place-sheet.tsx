import { Building2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Employer } from '../../../src-shared/domain/employer.ts';
import { useSession } from '../../app/session-context.ts';
import { fieldColour } from '../field-look.ts';
import { EmployerCards } from './employer-cards.tsx';
import { Sheet } from './sheet.tsx';

/** Employers that share one place of the map, so that no zoom can part their pins. */
export function PlaceSheet({ employers }: { readonly employers: readonly Employer[] }) {
  const { t } = useTranslation();
  const { tell } = useSession();
  const mainField = employers[0]?.fields[0] ?? 'software';
  return (
    <Sheet
      id={employers.map(({ id }) => id).join(' ')}
      figureOf={employers.map(({ id }) => id).join(' ')}
      icon={Building2}
      title={t('employer.atPlace', { count: employers.length })}
      colour={fieldColour(mainField)}
      testId="place-sheet"
      actions={null}
    >
      <EmployerCards
        employers={employers}
        onOpen={(id) => {
          tell({ type: 'employerOpened', id });
        }}
      />
    </Sheet>
  );
}
