import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer, EmployerId } from '../../../src-shared/domain/employer.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { jobsOf } from '../catalogue-view.ts';
import { EmployerCard } from './employer-card.tsx';
import { PagedList } from './paged-list.tsx';

interface EmployerCardsProps {
  readonly employers: readonly Employer[];
  readonly isOnShortlist?: boolean;
  /** Why one of them is shown; `undefined` where the list says it already. */
  readonly reasonOf?: (employer: Employer) => string | undefined;
  readonly onOpen: (id: EmployerId) => void;
}

/** Employers as cards, each of which opens and can be remembered. */
export function EmployerCards({ employers, isOnShortlist = false, reasonOf, onOpen }: EmployerCardsProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const toggle = useCallback(
    (id: EmployerId) => {
      tell({ type: 'employerToggled', id });
    },
    [tell],
  );
  return (
    <PagedList
      items={employers}
      label={t('tabs.employers')}
      render={(employer) => {
        const reason = reasonOf?.(employer);
        return (
          <EmployerCard
            key={employer.id}
            employer={employer}
            jobCount={jobsOf(view, employer.id).length}
            isRemembered={session.shortlist.employers.includes(employer.id)}
            isOnShortlist={isOnShortlist}
            {...(reason !== undefined && { reason })}
            onOpen={onOpen}
            onToggle={toggle}
          />
        );
      }}
    />
  );
}
