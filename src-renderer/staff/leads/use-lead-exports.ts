import { useEffect, useState } from 'react';
import type { LeadExport } from '../../../src-shared/contract/lead-calls.ts';
import type { LeadId } from '../../../src-shared/domain/lead.ts';
import { useKiosk } from '../../kiosk-context.ts';
import { fetched, WAITING, type Fetched } from '../export-stage.ts';

/** Where copies of a contact went. */
export function useLeadExports(id: LeadId): Fetched<readonly LeadExport[]> {
  const kiosk = useKiosk();
  const [found, setFound] = useState<{
    readonly id: LeadId;
    readonly exports: Fetched<readonly LeadExport[]>;
  }>({
    id,
    exports: WAITING,
  });
  useEffect(() => {
    let isWanted = true;
    void kiosk['lead:exports']({ id }).then((answer) => {
      if (isWanted) setFound({ id, exports: fetched(answer) });
    });
    return () => {
      isWanted = false;
    };
  }, [kiosk, id]);
  return found.id === id ? found.exports : WAITING;
}
