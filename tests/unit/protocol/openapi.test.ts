import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../../src-shared/protocol/openapi.ts';
import { ROUTES } from '../../../src-shared/protocol/routes.ts';

// To renew it: npx vitest run tests/unit/protocol/openapi.test.ts -u
test('docs/hub-openapi.json is what the schemas say', async () => {
  const style = await resolveConfig(import.meta.filename);
  const document = await format(JSON.stringify(openApiDocument()), { ...style, parser: 'json' });
  await expect(document).toMatchFileSnapshot('../../../docs/hub-openapi.json');
});

test('the document names every route, and every reference leads somewhere', () => {
  const document = JSON.stringify(openApiDocument());
  for (const { path } of Object.values(ROUTES)) expect(document).toContain(`"${path}"`);
  const references = [...document.matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(5);
  for (const [, name = ''] of references)
    expect(openApiDocument()).toHaveProperty(['components', 'schemas', name]);
});
