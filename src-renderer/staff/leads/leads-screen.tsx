import { ChevronLeft, ChevronRight, RefreshCw } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAD_PAGE_SIZE, type LeadPage } from '../../../src-shared/contract/contract.ts';
import type { LeadId } from '../../../src-shared/domain/lead.ts';
import { Button } from '../../components/button.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { Fetched } from '../export-stage.ts';
import { LeadDetails } from './lead-details.tsx';
import { LeadRow } from './lead-row.tsx';
import { leadsMatching } from './leads-matching.ts';
import rows from './lead-row.module.css';
import styles from './leads-screen.module.css';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { useProblemWords } from '../use-problem-words.ts';

interface LeadsScreenProps {
  readonly page: number;
  readonly list: Fetched<LeadPage>;
  readonly opened: LeadId | null;
  readonly onShowPage: (page: number) => void;
  readonly onOpen: (id: LeadId) => void;
  readonly onClose: () => void;
}

/** The contacts, newest first, a page at a time. One that is opened lies over the list, so that the list keeps its place. */
export function LeadsScreen({ page, list, opened, onShowPage, onOpen, onClose }: LeadsScreenProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const retry = (
    <Button icon={RefreshCw} onPress={() => onShowPage(page)}>
      {t('staff.retry')}
    </Button>
  );
  const openedLead = list.step === 'there' ? list.value.leads.find((lead) => lead.id === opened) : undefined;
  return (
    <>
      <div className={styles['under']} inert={openedLead !== undefined}>
        <ScreenFrame
          title={t('staff.leads.title')}
          about={`leads-${page}`}
          testId="staff-leads"
          aside={
            list.step === 'there' &&
            list.value.total > 0 && <p>{t('staff.leads.total', { count: list.value.total })}</p>
          }
          foot={
            list.step === 'there' && <Pages page={page} total={list.value.total} onShowPage={onShowPage} />
          }
        >
          {list.step === 'waiting' && <p>{t('staff.leads.loading')}</p>}
          {list.step === 'failed' && (
            <Note kind="danger" isAlert action={retry}>
              {problemWords(list.code)}
            </Note>
          )}
          {list.step === 'there' && <Leads key={page} list={list.value} onOpen={onOpen} />}
        </ScreenFrame>
      </div>
      {openedLead !== undefined && (
        <div className={styles['over']}>
          <LeadDetails lead={openedLead} onClose={onClose} />
        </div>
      )}
    </>
  );
}

function Leads({ list, onOpen }: { readonly list: LeadPage; readonly onOpen: (id: LeadId) => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const found = leadsMatching(list.leads, query);
  if (list.total === 0) return <Note kind="plain">{t('staff.leads.empty')}</Note>;
  return (
    <>
      {list.unreadable.length > 0 && (
        <Note kind="warning" testId="staff-leads-unreadable">
          {t('staff.leads.unreadable', { count: list.unreadable.length })}
        </Note>
      )}
      <TextField
        label={t('staff.leads.search')}
        value={query}
        keyboard="search"
        maxLength={80}
        testId="staff-leads-search"
        onChange={setQuery}
      />
      {found.length === 0 && list.leads.length > 0 && <p>{t('staff.leads.noneFound')}</p>}
      {found.length > 0 && (
        <div>
          <div className={rows['heads']} aria-hidden>
            <span>{t('staff.leads.name')}</span>
            <span>{t('staff.leads.reach')}</span>
            <span>{t('staff.leads.when')}</span>
            <span>{t('staff.leads.recipients')}</span>
            <span>{t('staff.leads.purposes')}</span>
          </div>
          <ul className={rows['rows']}>
            {found.map((lead) => (
              <LeadRow key={lead.id} lead={lead} onOpen={onOpen} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

interface PagesProps {
  readonly page: number;
  readonly total: number;
  readonly onShowPage: (page: number) => void;
}

function Pages({ page, total, onShowPage }: PagesProps) {
  const { t } = useTranslation();
  const pages = Math.max(1, Math.ceil(total / LEAD_PAGE_SIZE));
  if (pages === 1 && page === 0) return null;
  return (
    <>
      <Button
        icon={ChevronLeft}
        isDisabled={page === 0}
        testId="staff-leads-previous"
        onPress={() => onShowPage(page - 1)}
      >
        {t('staff.leads.previous')}
      </Button>
      <p>{t('staff.leads.page', { page: page + 1, pages })}</p>
      <Button
        iconAfter={ChevronRight}
        isDisabled={page + 1 >= pages}
        testId="staff-leads-next"
        onPress={() => onShowPage(page + 1)}
      >
        {t('staff.leads.next')}
      </Button>
    </>
  );
}
