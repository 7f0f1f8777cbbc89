import type { LeadColumn } from '../cells.ts';
import { hasAgreedTo } from '../consent-words.ts';
import {
  emailColumn,
  evidenceColumns,
  firstNameColumn,
  lastNameColumn,
  textColumn,
  yesOrNo,
} from './common-columns.ts';

/**
 * Brevo's contact import (help.brevo.com, "Create a file to import your contacts"). Headers are names of attributes. A contact needs
 * one of EMAIL, SMS, WHATSAPP, LANDLINE_NUMBER and EXT_ID. Phone numbers are not in this file: what visitors agree to here
 * is a newsletter by e-mail, so EMAIL is the only one left and a row without it is refused. Rows with the same address become one contact.
 */
export const BREVO_COLUMNS: readonly LeadColumn[] = [
  emailColumn('EMAIL', { isRequired: true }),
  firstNameColumn('FIRSTNAME'),
  lastNameColumn('LASTNAME'),
  textColumn('language', 'LANGUAGE', (lead) => lead.language),
  textColumn('contact', 'CONTACT_CONSENT', (lead) => yesOrNo(hasAgreedTo(lead, 'network-contact'))),
  ...evidenceColumns({
    event: 'EVENT',
    capturedAt: 'CAPTURED_AT',
    keepUntil: 'KEEP_UNTIL',
    recipients: 'RECIPIENTS',
    newsletter: 'NEWSLETTER_CONSENT',
    evidence: 'CONSENT_EVIDENCE',
    optIn: 'OPT_IN',
    optInSince: 'OPT_IN_SINCE',
    leadId: 'LEAD_ID',
  }),
];
