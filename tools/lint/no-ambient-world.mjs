// Time and chance are handed in (src-shared/ports.ts), so that a test can hold the clock still.

const CLOCK = 'Take a Clock from src-shared/ports.ts as a parameter; ports.ts files make the real one.';
const NEW_ID = 'Take a NewId from src-shared/ports.ts as a parameter; ports.ts files make the real one.';
const BYTES = 'Take RandomBytes from src-shared/ports.ts as a parameter; ports.ts files make the real one.';

/** @type {Readonly<Record<string, string>>} */
const FORBIDDEN_MEMBERS = {
  'Date.now': CLOCK,
  'Math.random': BYTES,
  'crypto.randomUUID': NEW_ID,
};

/** @type {import('eslint').Rule.RuleModule} */
export const noAmbientWorld = {
  meta: { type: 'problem', schema: [], messages: { ambient: '{{what}} reaches for the world. {{instead}}' } },
  create(context) {
    /** @param {import('estree').Node} node @param {string} what @param {string} instead */
    const report = (node, what, instead) => {
      context.report({ node, messageId: 'ambient', data: { what, instead } });
    };
    return {
      MemberExpression(node) {
        const what = `${lastName(node.object)}.${lastName(node.property)}`;
        const instead = FORBIDDEN_MEMBERS[what];
        if (instead !== undefined) report(node, what, instead);
      },
      NewExpression(node) {
        if (lastName(node.callee) === 'Date' && node.arguments.length === 0)
          report(node, 'new Date()', CLOCK);
      },
      CallExpression(node) {
        if (lastName(node.callee) === 'Date' && node.callee.type === 'Identifier')
          report(node, 'Date()', CLOCK);
      },
      'ImportDeclaration[source.value=/^(node:)?crypto$/] > ImportSpecifier[imported.name="randomUUID"]'(
        /** @type {import('estree').ImportSpecifier} */ node,
      ) {
        report(node, 'randomUUID', NEW_ID);
      },
    };
  },
};

/**
 * `now` of both `Date.now` and `globalThis.Date.now`; an empty text for anything else.
 * @param {import('estree').Node} node
 * @returns {string}
 */
function lastName(node) {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression') return lastName(node.property);
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}
