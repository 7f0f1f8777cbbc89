import { useTranslation } from 'react-i18next';
import type { Employer, EmployerId } from '../../../src-shared/domain/employer.ts';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { jobsOf } from '../catalogue-view.ts';
import { EmployerCard } from './employer-card.tsx';
import { PagedList } from './paged-list.tsx';

interface EmployerCardsProps {
  readonly employers: readonly Employer[];
  readonly onOpen: (id: EmployerId) => void;
}

export function EmployerCards({ employers, onOpen }: EmployerCardsProps) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { shortlist } = useSession().session;
  return (
    <PagedList
      items={employers}
      label={t('tabs.employers')}
      render={(employer) => (
        <EmployerCard
          key={employer.id}
          employer={employer}
          jobCount={jobsOf(view, employer.id).length}
          isRemembered={shortlist.employers.includes(employer.id)}
          onOpen={onOpen}
        />
      )}
    />
  );
}
