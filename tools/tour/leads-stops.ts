import { leaveManyLeads } from '../../tests/support/many-leads.ts';
import type { Camera } from './camera.ts';

/** The contacts as staff see them: none, one, and a fair's morning. */
export async function takeLeadsTour(camera: Camera): Promise<void> {
  for (const count of [0, 1, 60])
    await camera.shoot(async ({ kiosk, staff, picture }) => {
      await leaveManyLeads(kiosk, count);
      await staff.unlock();
      await staff.tap('staff-nav-leads');
      await picture(`leads-${String(count)}`);
      if (count < 2) return;
      await staff.tap('staff-leads-search');
      await staff.find('staff-leads-search').fill('beispielhausen');
      await picture('leads-search');
      await staff.find('staff-leads-search').fill('');
      await kiosk.page.locator('h1').focus();
      await staff.tap('staff-lead');
      await picture('leads-details');
    });
}
