import { z } from 'zod';

/**
 * Who is responsible for the contacts (Art. 4 No. 7 GDPR), as the organiser writes it down at set-up. It stands in the words that
 * visitors read and agree to, so other words here are other consent texts.
 */
export const Controller = z
  .object({
    name: z.string().trim().min(1).max(120),
    /** Street, place, country, in as many lines as it takes. */
    address: z.string().trim().min(1).max(300),
    email: z.email().max(200),
    /** How to reach the data protection officer, or whoever answers in their place. */
    dataProtectionContact: z.string().trim().min(1).max(300),
  })
  .readonly();
export type Controller = z.output<typeof Controller>;
