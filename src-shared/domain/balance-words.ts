import type { Language } from '../units.ts';
import type { Difference, DifferenceCode } from './balance.ts';

/* What each difference means and what to do about it: the same words on the screen and on the printed sheet. */

type Words = Readonly<Record<DifferenceCode, (count: number) => string>>;

const GERMAN: Words = {
  RECORDS_MISSING: (count) =>
    `Für ${count} vergebene Nummern gibt es weder einen Eintrag noch einen Löschvermerk. Bitte nichts löschen, die letzte Sicherung aufheben und JENA Digital anrufen.`,
  RECORDS_TOO_MANY: (count) =>
    `Es gibt ${count} Einträge mehr, als Nummern vergeben wurden. Der Zähler wurde zurückgesetzt. Bitte nichts löschen und JENA Digital anrufen.`,
  FEWER_THAN_CLOSED: (count) =>
    `Ein früherer Abschluss nennt ${count} Kontakte mehr, als dieser Kiosk noch kennt. Wurde eine ältere Sicherung eingespielt? Bitte nichts löschen und JENA Digital anrufen.`,
  CONTACTS_DIFFER: (count) =>
    `Aufgenommene und gefundene Kontakte unterscheiden sich um ${count}. Bitte nichts löschen und JENA Digital anrufen.`,
  UNREADABLE: (count) =>
    `${count} Kontakte lassen sich mit dem Schlüssel dieses Kiosks nicht öffnen. Sie bleiben versiegelt gespeichert. Bitte den Veranstalter fragen, ob sein Schlüssel sie öffnet.`,
  OPENED_DIFFERS: (count) =>
    `Geöffnete und gespeicherte Kontakte unterscheiden sich um ${count}, weil während des Abschlusses jemand kam oder löschte. Bitte den Tag noch einmal abschließen.`,
  REJECTED_BY_HUB: (count) =>
    `${count} Kontakte wurden nicht an den Hub gegeben. Sie sind hier gespeichert. Bitte exportieren, dem Veranstalter geben und unter „Einrichten“, „Hub“ nachsehen, woran es liegt.`,
  ERASURES_REJECTED: (count) =>
    `${count} Löschungen hat der Hub nicht angenommen. Hier ist gelöscht, dort vielleicht noch nicht. Bitte dem Veranstalter die Nummern unter „Einrichten“, „Hub“ nennen, damit er sie auch dort löscht.`,
  ONLY_AT_HUB: (count) =>
    `${count} Einträge, die hier fehlen, hat ein Hub bestätigt. Bitte den Veranstalter fragen, ob er sie dort hat, und bis dahin nichts löschen.`,
  CLOSINGS_BROKEN: (count) =>
    `Die Kette der Abschlüsse passt ab Nummer ${count} nicht mehr zusammen: Dort wurde etwas geändert oder entfernt. Bitte die gedruckten Blätter aufheben und JENA Digital anrufen.`,
};

const ENGLISH: Words = {
  RECORDS_MISSING: (count) =>
    `For ${count} of the numbers given out there is neither a record nor a note of its erasure. Please delete nothing, keep the last backup and call JENA Digital.`,
  RECORDS_TOO_MANY: (count) =>
    `There are ${count} more records than numbers given out. The counter was set back. Please delete nothing and call JENA Digital.`,
  FEWER_THAN_CLOSED: (count) =>
    `An earlier closing names ${count} more contacts than this kiosk still knows of. Was an older backup restored? Please delete nothing and call JENA Digital.`,
  CONTACTS_DIFFER: (count) =>
    `The contacts taken in and the contacts found differ by ${count}. Please delete nothing and call JENA Digital.`,
  UNREADABLE: (count) =>
    `This kiosk’s key cannot open ${count} of the contacts. They stay stored and sealed. Please ask the organiser whether its key opens them.`,
  OPENED_DIFFERS: (count) =>
    `The contacts opened and the contacts stored differ by ${count}, because somebody came or erased theirs during the closing. Please close the day again.`,
  REJECTED_BY_HUB: (count) =>
    `${count} contacts were not handed over to the hub. They are stored here. Please export them, give them to the organiser, and see under “Set-up”, “Hub” what the matter is.`,
  ERASURES_REJECTED: (count) =>
    `The hub did not take ${count} erasures. Here the contacts are erased, there perhaps not yet. Please give the organiser the numbers under “Set-up”, “Hub”, so that they are erased there, too.`,
  ONLY_AT_HUB: (count) =>
    `${count} records that are missing here were confirmed by a hub. Please ask the organiser whether they are there, and delete nothing until then.`,
  CLOSINGS_BROKEN: (count) =>
    `The chain of closings no longer fits from number ${count} on: something was changed or taken out there. Please keep the printed sheets and call JENA Digital.`,
};

/** What is wrong, in numbers, and what to do. */
export function differenceWords({ code, count }: Difference, language: Language): string {
  return (language === 'de' ? GERMAN : ENGLISH)[code](count);
}
