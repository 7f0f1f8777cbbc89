import { lazy, Suspense, type ComponentProps } from 'react';
import type { StaffArea as StaffAreaType } from '../staff/staff-area.tsx';

const StaffArea = lazy(async () => ({ default: (await import('../staff/staff-area.tsx')).StaffArea }));

/** The way into the staff area, which is loaded when it is first opened: no visitor waits for what visitors never see. */
export function StaffDoor(props: ComponentProps<typeof StaffAreaType>) {
  return (
    <Suspense fallback={null}>
      <StaffArea {...props} />
    </Suspense>
  );
}
