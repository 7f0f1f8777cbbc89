import { useTranslation } from 'react-i18next';

/** Writes a list as the language does: `Optik, Laser und Software`. */
export function useList(): (items: readonly string[]) => string {
  const { i18n } = useTranslation();
  const format = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (items) => format.format(items);
}
