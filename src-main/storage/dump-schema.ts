import { z } from 'zod';
import type { Queries } from './queries.ts';

const HEAD = '-- Generated from the migrations, for reading and for review. A test says how to renew it.\n';

/** The whole schema as SQL, in a stable order. */
export async function dumpSchema(database: Queries): Promise<string> {
  const rows = await database.all(
    z.object({ sql: z.string() }),
    `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY tbl_name, type DESC, name`,
  );
  return HEAD + rows.map(({ sql }) => `\n${sql};\n`).join('');
}
