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
 * HubSpot's contact import. Headers are the labels of its default properties. A row needs a first name, a last name or an e-mail
 * address; rows with the same address become one contact (knowledge.hubspot.com, "Set up your import file" and "Import contacts").
 * `Legal basis for processing contact's data` is a default property with set options (knowledge.hubspot.com, "Track lawful
 * basis of processing"). The columns that begin with "Standpunkt" are mapped to properties of one's own.
 */
export const HUBSPOT_COLUMNS: readonly LeadColumn[] = [
  firstNameColumn('First name'),
  lastNameColumn('Last name'),
  emailColumn('Email'),
  phoneColumn('Phone number'),
  textColumn('language', 'Preferred language', (lead) => lead.language),
  textColumn('lifecycle', 'Lifecycle stage', () => 'Lead'),
  textColumn(
    'legalBasis',
    "Legal basis for processing contact's data",
    () => 'Freely given consent from contact',
  ),
  textColumn('message', 'Message', (lead) => lead.message),
  ...evidenceColumns({
    event: 'Standpunkt event',
    capturedAt: 'Standpunkt captured at',
    keepUntil: 'Standpunkt keep until',
    recipients: 'Standpunkt recipients',
    newsletter: 'Standpunkt newsletter consent',
    evidence: 'Standpunkt consent evidence',
    optIn: 'Standpunkt double opt-in',
    optInSince: 'Standpunkt double opt-in since',
    leadId: 'Standpunkt lead ID',
  }),
];
