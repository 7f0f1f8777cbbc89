import { textCell, timeCell, type LeadColumn } from '../cells.ts';
import { hasAgreedTo } from '../consent-words.ts';
import {
  column,
  emailColumn,
  evidenceColumns,
  firstNameColumn,
  lastNameColumn,
  phoneColumn,
  textColumn,
  yesOrNo,
} from './common-columns.ts';

/** For a customer database that is not in the list: every fact under a plain English name, one meaning a column. */
export const GENERIC_CRM_COLUMNS: readonly LeadColumn[] = [
  firstNameColumn('first_name'),
  lastNameColumn('last_name'),
  emailColumn('email'),
  phoneColumn('phone'),
  column('role', 'role', (lead) => textCell(lead.role ?? '')),
  textColumn('language', 'language', (lead) => lead.language),
  textColumn('message', 'message', (lead) => lead.message),
  textColumn('employerContact', 'consent_employer_contact', (lead) =>
    yesOrNo(hasAgreedTo(lead, 'employer-contact')),
  ),
  textColumn('networkContact', 'consent_network_contact', (lead) =>
    yesOrNo(hasAgreedTo(lead, 'network-contact')),
  ),
  ...evidenceColumns({
    event: 'event',
    capturedAt: 'captured_at',
    keepUntil: 'keep_until',
    recipients: 'recipients',
    newsletter: 'consent_network_news',
    evidence: 'consent_evidence',
    optIn: 'opt_in_state',
    optInSince: 'opt_in_since',
    leadId: 'lead_id',
  }),
  textColumn('kiosk', 'kiosk', (lead) => lead.kiosk.name),
  column('consentAt', 'consent_given_at', (lead) =>
    timeCell(lead.consents[0]?.givenAtMs ?? lead.capturedAtMs),
  ),
  textColumn('isDemo', 'is_demo', (lead) => yesOrNo(lead.isDemo)),
];
