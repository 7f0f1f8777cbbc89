import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoaded } from '../../app/loaded-context.ts';
import { useSession } from '../../app/session-context.ts';
import { jobFieldChoices, jobLevelChoices, skillChoices, workModeChoices } from '../browse.ts';
import type { EditionWords } from '../edition-words.ts';
import { FilterRow } from './filter-row.tsx';
import styles from './job-filters.module.css';

/** Levels in one row; kind of work, work mode and skill behind a button, so that the first job is seen without scrolling. */
export function JobFilters({ words }: { readonly words: EditionWords }) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { filters } = session;
  const [isOpened, setIsOpened] = useState(false);
  const chosenInside = filters.jobFields.length + filters.workModes.length + filters.skills.length;
  // What narrows the list is never hidden.
  const isOpen = isOpened || chosenInside > 0;
  return (
    <>
      <div className={styles['first']}>
        <div className={styles['levels']}>
          <FilterRow
            label={t('list.levelFilter')}
            choices={jobLevelChoices(view.jobs, filters)}
            chosen={filters.jobLevels}
            nameOf={(level) => t(`jobLevel.${level}`)}
            onToggle={(level) => {
              tell({ type: 'jobLevelToggled', level });
            }}
          />
        </div>
        {chosenInside === 0 && (
          <button
            type="button"
            className={styles['more']}
            aria-expanded={isOpen}
            data-testid="job-filters-more"
            onClick={() => {
              setIsOpened(!isOpened);
            }}
          >
            <SlidersHorizontal aria-hidden className={styles['icon']} />
            {t(isOpen ? 'list.fewerFilters' : 'list.moreFilters')}
          </button>
        )}
      </div>
      {isOpen && <MoreFilters words={words} />}
    </>
  );
}

function MoreFilters({ words }: { readonly words: EditionWords }) {
  const { t } = useTranslation();
  const { view } = useLoaded();
  const { session, tell } = useSession();
  const { filters } = session;
  const modes = workModeChoices(view.jobs, filters);
  const skills = skillChoices(view.jobs, words, filters);
  return (
    <>
      <FilterRow
        label={t('list.workFilter')}
        choices={jobFieldChoices(view.jobs, filters)}
        chosen={filters.jobFields}
        nameOf={(field) => t(`jobField.${field}`)}
        onToggle={(field) => {
          tell({ type: 'jobFieldToggled', field });
        }}
      />
      {modes.length > 0 && (
        <FilterRow
          label={t('list.modeFilter')}
          choices={modes}
          chosen={filters.workModes}
          nameOf={(mode) => t(`workMode.${mode}`)}
          onToggle={(mode) => {
            tell({ type: 'workModeToggled', mode });
          }}
        />
      )}
      {skills.length > 0 && (
        <FilterRow
          label={t('list.skillFilter')}
          choices={skills}
          chosen={filters.skills}
          nameOf={(skill) => words.get(skill)?.text ?? skill}
          onToggle={(skill) => {
            tell({ type: 'skillToggled', skill });
          }}
        />
      )}
    </>
  );
}
