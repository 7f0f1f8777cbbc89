/*
 * Words that visitors use for one thing, in German and English. Whoever asks for an "Azubi" place means what the edition calls
 * "Ausbildung". Written without marks, see fold.ts. Only words whose meaning is the same in this trade stand here.
 */
const GROUPS: readonly (readonly string[])[] = [
  [
    'entwickler',
    'entwicklerin',
    'entwicklung',
    'developer',
    'development',
    'programmierer',
    'programmieren',
    'coding',
  ],
  [
    'ausbildung',
    'azubi',
    'auszubildende',
    'auszubildender',
    'lehre',
    'lehrstelle',
    'apprenticeship',
    'apprentice',
  ],
  ['praktikum', 'praktikant', 'praktikantin', 'internship', 'intern'],
  ['werkstudium', 'werkstudent', 'werkstudentin', 'studentenjob', 'hiwi'],
  ['abschlussarbeit', 'bachelorarbeit', 'masterarbeit', 'thesis'],
  ['promotion', 'doktorand', 'doktorandin', 'phd', 'doctoral'],
  ['berufseinstieg', 'einsteiger', 'junior', 'absolvent', 'absolventin', 'graduate'],
  ['dual', 'duales', 'dhge'],
  ['ki', 'ai'],
  ['daten', 'data'],
  ['sicherheit', 'security', 'cybersecurity'],
  ['spiele', 'spiel', 'games', 'game', 'gaming', 'videospiele'],
  ['forschung', 'research'],
  ['optik', 'optics', 'photonik', 'photonics'],
  ['elektronik', 'electronics'],
  ['gesundheit', 'health', 'medizin', 'medtech'],
  ['quanten', 'quantum'],
  ['beratung', 'berater', 'beraterin', 'consulting', 'consultant'],
  ['vertrieb', 'sales'],
  ['administrator', 'administratorin', 'administration', 'sysadmin', 'admin'],
  ['behorde', 'verwaltung', 'offentlicher'],
  ['startup', 'grunder', 'grundung'],
];

const meanings = new Map(GROUPS.flatMap((group) => group.map((word) => [word, group] as const)));

/** The words that mean the same as `word`, itself among them; only itself when nothing is known of it. */
export function sameMeaning(word: string): readonly string[] {
  return meanings.get(word) ?? [word];
}
