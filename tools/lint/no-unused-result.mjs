// An expected failure comes back as a Result (src-shared/result.ts). Whoever drops one, drops the failure.
import { AST_NODE_TYPES, ESLintUtils } from '@typescript-eslint/utils';
import ts from 'typescript';

/**
 * Whether a type is our Result or may be one: an object with a literal `ok` and a `value` or an `error`.
 * (The `ok` of a fetch Response is any boolean, so it is not taken for one.)
 * @param {ts.Type} type
 * @param {ts.TypeChecker} checker
 * @returns {boolean}
 */
function mayBeResult(type, checker) {
  if (type.isUnion()) return type.types.some((part) => mayBeResult(part, checker));
  const ok = type.getProperty('ok');
  if (ok === undefined || (type.getProperty('value') ?? type.getProperty('error')) === undefined)
    return false;
  return (checker.getTypeOfSymbol(ok).flags & ts.TypeFlags.BooleanLiteral) !== 0;
}

/**
 * Values that only pass through: `a && save()`, `isNew ? insert() : update()`, `first(), save()`.
 * @param {import('@typescript-eslint/utils').TSESTree.Expression} node
 * @returns {readonly import('@typescript-eslint/utils').TSESTree.Expression[]}
 */
function droppedParts(node) {
  if (node.type === AST_NODE_TYPES.AssignmentExpression) return []; // the value is kept
  if (node.type === AST_NODE_TYPES.LogicalExpression) return droppedParts(node.right);
  if (node.type === AST_NODE_TYPES.SequenceExpression) return node.expressions.flatMap(droppedParts);
  if (node.type !== AST_NODE_TYPES.ConditionalExpression) return [node];
  return [...droppedParts(node.consequent), ...droppedParts(node.alternate)];
}

export const noUnusedResult = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      unused:
        'This Result is dropped, and a failure with it. Look at `ok`, return it, or write `void` before it and say why.',
    },
  },
  defaultOptions: [],
  create(context) {
    const services = ESLintUtils.getParserServices(context);
    const checker = services.program.getTypeChecker();
    return {
      ExpressionStatement(node) {
        for (const part of droppedParts(node.expression)) {
          if (mayBeResult(services.getTypeAtLocation(part), checker))
            context.report({ node: part, messageId: 'unused' });
        }
      },
    };
  },
});
