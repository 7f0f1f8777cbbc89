/** The published passphrase of a kiosk that nobody has set up yet. What is left on such a kiosk is not confidential; the screen says so. */
export const DEMO_PASSPHRASE = 'lichtstadt-jena';
