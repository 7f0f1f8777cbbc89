import { useTranslation } from 'react-i18next';
import type { Employer, EmployerId } from '../../../src-shared/domain/employer.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { employerFieldChoices, matchingEmployers } from '../browse.ts';
import { fieldColour } from '../field-look.ts';
import { EmployerCards } from './employer-cards.tsx';
import { FilteredList } from './filtered-list.tsx';
import { FilterRow } from './filter-row.tsx';

interface EmployersViewProps {
  /** Whose pins are on the visible part of the map; `null` without a map. */
  readonly visible: ReadonlySet<EmployerId> | null;
  readonly onOpen: (id: EmployerId) => void;
}

const itself = (employer: Employer): Employer => employer;

/** All employers that fit the chosen fields: those on the map first. */
export function EmployersView({ visible, onOpen }: EmployersViewProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const employers = matchingEmployers(view, session.filters, null);
  return (
    <>
      <FilterRow
        label={t('list.fieldFilter')}
        choices={employerFieldChoices(view.employers)}
        chosen={session.filters.employerFields}
        nameOf={(field) => t(`field.${field}`)}
        colourOf={fieldColour}
        onToggle={(field) => {
          tell({ type: 'employerFieldToggled', field });
        }}
      />
      <FilteredList
        items={employers}
        employerOf={itself}
        visible={visible}
        countWords={t('list.employerCount', { count: employers.length })}
        nothing={t('list.noEmployers')}
        nothingOnMap={t('list.nothingOnMap')}
        cards={(items) => <EmployerCards employers={items} onOpen={onOpen} />}
      />
    </>
  );
}
