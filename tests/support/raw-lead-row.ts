/** An INSERT of one sealed lead as migration 10 has it, told apart by its number. */
export function insertRawLead(number: number): string {
  const hash = number.toString(16).padStart(64, '0');
  return `INSERT INTO sealed_leads (id, sequence_number, kiosk_id, event_name, edition_id, captured_at_ms, keep_until_ms,
    consent_version, envelope, envelope_sha256, receipt_hash)
    VALUES ('${rawLeadId(number)}', ${number}, 'k', 'Messe „Jena“', '', 0, 0, '', x'00', '${hash}', '${hash}')`;
}

export function rawLeadId(number: number): string {
  return `019ab000-0000-7000-8000-${number.toString().padStart(12, '0')}`;
}
