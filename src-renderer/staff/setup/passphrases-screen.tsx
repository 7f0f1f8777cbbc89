import { ArrowLeft, KeyRound, Plus, RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_PASSPHRASES, type StaffPassphrase } from '../../../src-shared/domain/staff-passphrase.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import card from '../card-row.module.css';
import { Note } from '../note.tsx';
import { ScreenFrame } from '../screen-frame.tsx';
import { momentWords } from '../staff-words.ts';
import { useProblemWords } from '../use-problem-words.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormContext } from './one-form.tsx';
import { isPassphraseReady, NO_PASSPHRASE, PassphraseFields } from './passphrase-fields.tsx';
import styles from './setup.module.css';
import { useStrength } from './use-strength.ts';

type Doing =
  | { readonly step: 'list' }
  | { readonly step: 'add' }
  | { readonly step: 'change'; readonly which: StaffPassphrase }
  | { readonly step: 'remove'; readonly which: StaffPassphrase };

const LIST: Doing = { step: 'list' };

/** Every passphrase opens the same key. They are called after who holds them; what they are, nobody can look up. */
export function PassphrasesScreen({
  context,
  onBack,
}: {
  readonly context: FormContext;
  readonly onBack: () => void;
}) {
  const [doing, setDoing] = useState<Doing>(LIST);
  const { actions } = context;
  const toList = (): void => {
    actions.forgetProblem();
    setDoing(LIST);
  };
  if (doing.step === 'add' || doing.step === 'change')
    return <EditPassphrase doing={doing} context={context} onDone={toList} />;
  return <PassphraseList doing={doing} context={context} onDo={setDoing} onList={toList} onBack={onBack} />;
}

interface ListProps {
  readonly doing: Doing;
  readonly context: FormContext;
  readonly onDo: (doing: Doing) => void;
  readonly onList: () => void;
  readonly onBack: () => void;
}

function PassphraseList({ doing, context, onDo, onList, onBack }: ListProps) {
  const { t, i18n } = useTranslation();
  const problemWords = useProblemWords();
  const { state, isBusy, problem, actions } = context;
  const { passphrases, isDemo } = state;
  const isLast = passphrases.length === 1;
  return (
    <ScreenFrame
      title={t('setup.passphrases.title')}
      about="passphrases"
      testId="setup-passphrases"
      foot={
        <>
          <Button icon={ArrowLeft} testId="setup-back" onPress={onBack}>
            {t('setup.back')}
          </Button>
          <Button
            kind="primary"
            icon={Plus}
            isDisabled={isDemo || passphrases.length >= MAX_PASSPHRASES}
            testId="setup-passphrase-add"
            onPress={() => onDo({ step: 'add' })}
          >
            {t('setup.passphrases.add')}
          </Button>
        </>
      }
    >
      <p>{t('setup.passphrases.explain', { count: MAX_PASSPHRASES })}</p>
      {isDemo && <Note kind="warning">{t('setup.passphrases.demo')}</Note>}
      {!isDemo && isLast && <Note kind="plain">{t('setup.passphrases.last')}</Note>}
      {problem !== null && (
        <Note kind="danger" isAlert>
          {problemWords(problem)}
        </Note>
      )}
      <ul className={styles['rows']}>
        {passphrases.map((one) => (
          <li key={one.id} className={card['row']} data-testid="setup-passphrase-row">
            <KeyRound aria-hidden className={styles['rowIcon']} />
            <div className={styles['rowWords']}>
              <p className={styles['label']}>{one.label}</p>
              <p className={styles['hint']}>
                {t('setup.passphrases.made', { moment: momentWords(one.madeAtMs, i18n.language) })}
              </p>
            </div>
            {!isDemo && (
              <>
                <Button
                  icon={RefreshCw}
                  testId="setup-passphrase-change"
                  onPress={() => onDo({ step: 'change', which: one })}
                >
                  {t('setup.passphrases.change')}
                </Button>
                <Button
                  icon={Trash2}
                  isDisabled={isLast}
                  testId="setup-passphrase-remove"
                  onPress={() => onDo({ step: 'remove', which: one })}
                >
                  {t('setup.passphrases.remove')}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {doing.step === 'remove' && (
        <Dialog
          title={t('setup.passphrases.removeTitle', { label: doing.which.label })}
          testId="setup-remove-dialog"
          actions={
            <>
              <Button isDisabled={isBusy} onPress={onList}>
                {t('setup.passphrases.keep')}
              </Button>
              <Button
                kind="danger"
                icon={Trash2}
                isBusy={isBusy}
                testId="setup-remove-confirm"
                onPress={() =>
                  actions.send((kiosk) => kiosk['staff:passphrase-remove']({ id: doing.which.id }), onList)
                }
              >
                {t('setup.passphrases.removeConfirm')}
              </Button>
            </>
          }
        >
          <p>{t('setup.passphrases.removeMeans', { count: passphrases.length - 1 })}</p>
          {problem !== null && (
            <Note kind="danger" isAlert>
              {problemWords(problem)}
            </Note>
          )}
        </Dialog>
      )}
    </ScreenFrame>
  );
}

interface EditProps {
  readonly doing: Extract<Doing, { readonly step: 'add' | 'change' }>;
  readonly context: FormContext;
  readonly onDone: () => void;
}

function EditPassphrase({ doing, context, onDone }: EditProps) {
  const { t } = useTranslation();
  const { state, isBusy, problem, actions } = context;
  const [typed, setTyped] = useState(NO_PASSPHRASE);
  const [isSent, setSent] = useState(false);
  const { eventName, boothName, kioskName } = state.settings;
  const judged = useStrength(typed.passphrase, [eventName, boothName, kioskName]);
  const isNew = doing.step === 'add';
  const save = (): void => {
    setSent(true);
    if (!isPassphraseReady(typed, judged, isNew)) return;
    const { passphrase } = typed;
    actions.send(
      (kiosk) =>
        doing.step === 'add'
          ? kiosk['staff:passphrase-add']({ label: typed.label.trim(), passphrase })
          : kiosk['staff:passphrase-change']({ id: doing.which.id, passphrase }),
      onDone,
    );
  };
  return (
    <FormFrame
      wizardStep={null}
      isBusy={isBusy}
      problem={problem}
      name={`passphrase-${doing.step}`}
      title={
        doing.step === 'add'
          ? t('setup.passphrases.addTitle')
          : t('setup.passphrases.changeTitle', { label: doing.which.label })
      }
      onBack={onDone}
      onNext={save}
    >
      <p>{isNew ? t('setup.passphrases.addMeans') : t('setup.passphrases.changeMeans')}</p>
      <PassphraseFields typed={typed} judged={judged} isSent={isSent} hasLabel={isNew} onChange={setTyped} />
    </FormFrame>
  );
}
