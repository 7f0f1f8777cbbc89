import type { LeadToExport } from '../lead-to-export.ts';
import type { LeadColumn } from '../cells.ts';
import {
  consentEvidence,
  hasAgreedTo,
  mayBeContacted,
  optInEvidence,
  recipientNames,
} from '../consent-words.ts';
import { formatIsoTime } from '../csv.ts';
import { emailColumn, firstNameColumn, lastNameColumn, phoneColumn, textColumn } from './common-columns.ts';

/**
 * Stands where Salesforce demands a company and a visitor, who is a private person, has none. The brackets say to people that
 * nobody typed it.
 */
export const NO_COMPANY = '[not provided]';

/**
 * Salesforce's lead import. Headers are the labels of help.salesforce.com, "Field Mapping for Importing Leads", where `1` in `Email
 * Opt Out` means that no e-mail is wanted. `Last Name` and `Company` are required, and a row with a text beyond its field's length is
 * refused: developer.salesforce.com, "Object Reference: Lead" and "Field Reference: Lead". `Trade Show` is one of the
 * standard lead sources. What has no standard field goes into the description.
 */
export const SALESFORCE_COLUMNS: readonly LeadColumn[] = [
  firstNameColumn('First Name', { maxCharacters: 40 }),
  lastNameColumn('Last Name', { isRequired: true, maxCharacters: 80 }),
  textColumn('company', 'Company', () => NO_COMPANY, { isRequired: true, maxCharacters: 255 }),
  emailColumn('Email', { maxCharacters: 80 }),
  phoneColumn('Phone', { maxCharacters: 40 }),
  textColumn('source', 'Lead Source', () => 'Trade Show', { maxCharacters: 40 }),
  textColumn('emailOptOut', 'Email Opt Out', (lead) =>
    mayBeContacted(lead) || hasAgreedTo(lead, 'network-news') ? '0' : '1',
  ),
  textColumn('doNotCall', 'Do Not Call', (lead) => (mayBeContacted(lead) ? '0' : '1')),
  textColumn('description', 'Description', describe, { maxCharacters: 32_000 }),
];

function describe(lead: LeadToExport): string {
  return [
    lead.message,
    `Event: ${lead.event}`,
    `Captured at: ${formatIsoTime(lead.capturedAtMs)}`,
    `Keep until: ${formatIsoTime(lead.keepUntilMs)}`,
    `Language: ${lead.language}`,
    `Recipients: ${recipientNames(lead)}`,
    `Consent: ${consentEvidence(lead)}`,
    `Double opt-in: ${optInEvidence(lead)}`,
    `Lead ID: ${lead.id}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}
