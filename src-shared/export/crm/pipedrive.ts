import type { LeadColumn } from '../cells.ts';
import {
  emailColumn,
  evidenceColumns,
  firstNameColumn,
  lastNameColumn,
  phoneColumn,
  textColumn,
} from './common-columns.ts';

/**
 * Pipedrive's import of people. A person needs a name; without it no item is made and the row comes back in a skip file
 * (support.pipedrive.com, "Importing: mandatory fields"). The marketing status is left to Pipedrive: "Subscribed" is its word for a
 * confirmed consent, and a kiosk can only record one.
 */
export const PIPEDRIVE_COLUMNS: readonly LeadColumn[] = [
  textColumn('name', 'Person - Name', (lead) => `${lead.firstName} ${lead.lastName}`.trim(), {
    isRequired: true,
    maxCharacters: 255,
  }),
  firstNameColumn('Person - First name'),
  lastNameColumn('Person - Last name'),
  emailColumn('Person - Email'),
  phoneColumn('Person - Phone'),
  textColumn('note', 'Note - Content', (lead) => lead.message),
  textColumn('language', 'Person - Language', (lead) => lead.language),
  ...evidenceColumns({
    event: 'Person - Event',
    capturedAt: 'Person - Captured at',
    keepUntil: 'Person - Keep until',
    recipients: 'Person - Recipients',
    newsletter: 'Person - Newsletter consent',
    evidence: 'Person - Consent evidence',
    optIn: 'Person - Double opt-in state',
    optInSince: 'Person - Double opt-in since',
    leadId: 'Person - Lead ID',
  }),
];
