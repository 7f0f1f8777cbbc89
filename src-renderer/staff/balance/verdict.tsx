import { useTranslation } from 'react-i18next';
import { Note } from '../note.tsx';
import { SoundNote } from '../sound-note.tsx';

/** Whether the reckoning comes out; if not, what is wrong and what to do, the gravest first. */
export function Verdict({ sentences }: { readonly sentences: readonly string[] }) {
  const { t } = useTranslation();
  if (sentences.length > 0)
    return (
      <Note kind="danger" isAlert testId="balance-differs">
        {sentences.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </Note>
    );
  return (
    <SoundNote title={t('balance.sound')} testId="balance-sound">
      <p>{t('balance.soundMeans')}</p>
    </SoundNote>
  );
}
