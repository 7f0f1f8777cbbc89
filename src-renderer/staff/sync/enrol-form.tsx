import { useCallback, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorCode } from '../../../src-shared/contract/contract.ts';
import type { SyncState } from '../../../src-shared/contract/sync-calls.ts';
import { readEnrolmentText, type EnrolmentWords } from '../../../src-shared/protocol/enrolment-text.ts';
import { TextField } from '../../components/text-field.tsx';
import { useScans } from '../../keyboard/use-scanner.ts';
import { Note } from '../note.tsx';
import { FormFrame, type FormFrameProps } from '../setup/form-frame.tsx';
import { useProblemWords } from '../use-problem-words.ts';

/** Said beside the field that they are about, until it is changed. */
const OF_THE_ADDRESS: readonly ErrorCode[] = ['HUB_ADDRESS_INVALID', 'HUB_NAME_UNKNOWN'];
const OF_THE_CODE: readonly ErrorCode[] = ['HUB_CODE_INVALID', 'HUB_CODE_REFUSED'];

interface EnrolFormProps {
  readonly frame: FormFrameProps;
  /** The hub that the kiosk is enrolled at so far. */
  readonly known: SyncState['hub'];
  readonly warning: ReactNode;
  readonly onEnrol: (words: EnrolmentWords) => void;
}

type Scanned = 'not yet' | 'taken' | 'not a hub';

/** A hub's address and a code: typed, or read from a QR code by a scanner. Nothing is sent before somebody says so. */
export function EnrolForm({ frame, known, warning, onEnrol }: EnrolFormProps) {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const [typed, setTyped] = useState<EnrolmentWords>({ url: known?.url ?? '', code: '' });
  const [scanned, setScanned] = useState<Scanned>('not yet');
  /** What was sent last: a problem is about that, and not about what was typed since. */
  const [sent, setSent] = useState<EnrolmentWords | null>(null);
  useScans(
    useCallback((text) => {
      const words = readEnrolmentText(text);
      if (words !== undefined) setTyped(words);
      setScanned(words === undefined ? 'not a hub' : 'taken');
    }, []),
  );
  const { problem } = frame;
  const problemOf = (codes: readonly ErrorCode[], field: keyof EnrolmentWords): string | undefined =>
    problem !== null && codes.includes(problem) && sent?.[field] === typed[field]
      ? problemWords(problem)
      : undefined;
  return (
    <FormFrame
      {...frame}
      name="sync-enrol"
      title={known === null ? t('sync.title') : t('sync.enrolAgain')}
      nextLabel={t('sync.enrol')}
      isNextDisabled={typed.url.trim() === '' || typed.code.trim() === ''}
      ownProblems={[...OF_THE_ADDRESS, ...OF_THE_CODE]}
      onNext={() => {
        setSent(typed);
        onEnrol(typed);
      }}
    >
      <p>{t('sync.explain')}</p>
      {known === null && <p>{t('sync.without')}</p>}
      {warning}
      {scanned !== 'not yet' && (
        <Note kind={scanned === 'taken' ? 'plain' : 'warning'} isAlert testId="sync-scanned">
          <p>{scanned === 'taken' ? t('sync.scanned') : t('sync.scannedElse')}</p>
          {typed.pin !== undefined && <p data-testid="sync-pinned">{t('sync.pinned')}</p>}
        </Note>
      )}
      <TextField
        label={t('sync.address')}
        hint={t('sync.addressHint')}
        value={typed.url}
        keyboard="text"
        maxLength={500}
        problem={problemOf(OF_THE_ADDRESS, 'url')}
        testId="sync-url"
        onChange={(url) => setTyped({ url, code: typed.code })}
      />
      <TextField
        label={t('sync.code')}
        hint={t('sync.codeHint')}
        value={typed.code}
        keyboard="code"
        maxLength={60}
        problem={problemOf(OF_THE_CODE, 'code')}
        testId="sync-code"
        onChange={(code) => setTyped({ ...typed, code })}
      />
      <p>{t('sync.scanHint')}</p>
    </FormFrame>
  );
}
