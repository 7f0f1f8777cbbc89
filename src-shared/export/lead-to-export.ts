import type { OptIn } from '../domain/opt-in.ts';
import type { SealedLead } from '../domain/sealed-lead.ts';

/** What an export knows of a lead: what was sealed, and how far its double opt-in has come since. */
export type LeadToExport = SealedLead & { readonly optIn: OptIn };
