import { z } from 'zod';
import { BatchAnswer, RecordBatch, Verdict } from './batch.ts';
import { EnrolmentAnswer, EnrolmentRequest } from './enrolment.ts';
import { Heartbeat, HeartbeatAnswer } from './heartbeat.ts';
import { MAX_BODY_BYTES, MAX_INFLATED_BYTES } from './limits.ts';
import { ErasureMessage, LeadMessage } from './records.ts';
import { Refusal, REFUSALS } from './refusal.ts';
import { COMMON_REFUSALS, ROUTES } from './routes.ts';

/*
 * The protocol as an OpenAPI 3.1 document, made from the schemas that kiosk and hub check with. `docs/hub-openapi.json` is this, and a
 * test says how to renew it.
 */

const SCHEMAS = {
  EnrolmentRequest,
  EnrolmentAnswer,
  RecordBatch,
  LeadMessage,
  ErasureMessage,
  BatchAnswer,
  Verdict,
  Heartbeat,
  HeartbeatAnswer,
  Refusal,
} as const satisfies Record<string, z.ZodType>;

type JsonSchema = Record<string, unknown>;

function componentSchemas(): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(SCHEMAS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, {
    uri: (id) => `#/components/schemas/${id}`,
    // In OpenAPI the word means "only in answers"; ours is TypeScript's.
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema]),
  );
}

const json = (schema: z.ZodType): JsonSchema => {
  const id = Object.entries(SCHEMAS).find(([, known]) => known === schema)?.[0];
  if (id === undefined) throw new Error('a route uses a schema that has no name in the document');
  return { 'application/json': { schema: { $ref: `#/components/schemas/${id}` } } };
};

function operation(route: (typeof ROUTES)[keyof typeof ROUTES]): JsonSchema {
  const codes = [...COMMON_REFUSALS, ...route.refusals];
  const statuses = [...new Set(codes.map((code) => REFUSALS[code]))].sort();
  return {
    summary: route.summary,
    security: route.needsToken ? [{ token: [] }] : [],
    requestBody: { required: true, content: json(route.request) },
    responses: {
      200: { description: 'The only answer that counts.', content: json(route.answer) },
      ...Object.fromEntries(
        statuses.map((status) => [
          status,
          {
            description: codes.filter((code) => REFUSALS[code] === status).join(' or '),
            content: json(Refusal),
          },
        ]),
      ),
    },
  };
}

export function openApiDocument(): JsonSchema {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Standpunkt hub',
      version: '1',
      description:
        'Kiosks hand over sealed contacts. Bodies may be compressed with gzip ' +
        `(at most ${MAX_BODY_BYTES} bytes on the line, ${MAX_INFLATED_BYTES} inflated). ` +
        'Each record is answered on its own and may be sent any number of times.',
    },
    paths: Object.fromEntries(Object.values(ROUTES).map((route) => [route.path, { post: operation(route) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: componentSchemas(),
    },
  };
}
