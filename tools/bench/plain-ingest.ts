// The yardstick of the hub's bench: the least that could take records in. Fastify, one transaction a request, one INSERT a record, and
// none of what the hub promises: no token, no signature, no ledger, no erasure. Prints its address; DATABASE_URL says where to.
import fastify from 'fastify';
import pg from 'pg';
import { RecordBatch } from '../../src-shared/protocol/batch.ts';

async function main(): Promise<void> {
  const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'], max: 10 });
  await pool.query(
    'CREATE TABLE IF NOT EXISTS plain (id UUID PRIMARY KEY, record JSONB NOT NULL, envelope BYTEA NOT NULL)',
  );
  const app = fastify({ logger: false });
  app.post('/v1/records', async (request) => {
    const { records } = RecordBatch.parse(request.body);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      for (const record of records) {
        if (record.kind !== 'lead') continue;
        const { envelope, ...outside } = record;
        await client.query('INSERT INTO plain VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
          record.id,
          outside,
          Buffer.from(envelope, 'base64'),
        ]);
      }
      await client.query('COMMIT');
      return { stored: records.length };
    } finally {
      client.release();
    }
  });
  console.log(`The yardstick listens on ${await app.listen({ host: '127.0.0.1', port: 0 })}`);
}

void main();
