import { Briefcase, MapPin, MapPinOff } from 'lucide-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Employer, EmployerId } from '../../../src-shared/domain/employer.ts';
import { CardFact } from './card-fact.tsx';
import { FieldTags } from './field-tags.tsx';
import { CardFacts, CardLine, CardReason, ListCard } from './list-card.tsx';
import { Marked } from './marked.tsx';
import { placeLine } from './place-words.ts';

interface EmployerCardProps {
  readonly employer: Employer;
  readonly jobCount: number;
  readonly isRemembered: boolean;
  readonly isOnShortlist?: boolean;
  /** Why it is shown here, in words; where that is not plain from the list itself. */
  readonly reason?: string;
  readonly onOpen: (id: EmployerId) => void;
  readonly onToggle: (id: EmployerId) => void;
}

/** One employer in a list. */
export const EmployerCard = memo(function EmployerCard({
  employer,
  jobCount,
  isRemembered,
  isOnShortlist,
  reason,
  onOpen,
  onToggle,
}: EmployerCardProps) {
  const { t } = useTranslation();
  return (
    <ListCard
      id={employer.id}
      testId="employer-card"
      title={employer.shortName}
      field={employer.fields[0]}
      isRemembered={isRemembered}
      isOnShortlist={isOnShortlist}
      onOpen={() => {
        onOpen(employer.id);
      }}
      onToggle={() => {
        onToggle(employer.id);
      }}
    >
      {employer.name !== employer.shortName && (
        <CardLine>
          <Marked text={employer.name} />
        </CardLine>
      )}
      {reason !== undefined && <CardReason>{reason}</CardReason>}
      <FieldTags fields={employer.fields.slice(0, 3)} />
      <CardFacts>
        <CardFact icon={employer.position === null ? MapPinOff : MapPin}>{placeLine(employer, t)}</CardFact>
        {jobCount > 0 && <CardFact icon={Briefcase}>{t('list.jobCount', { count: jobCount })}</CardFact>}
      </CardFacts>
    </ListCard>
  );
});
