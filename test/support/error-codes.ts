import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const CODE = /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)?$/;
/** What an object literal with a `code` may say besides, if it is an error's and not a record's. */
const ERROR_KEYS = new Set(['type', 'title', 'status', 'code', 'field', 'message', 'params']);

/**
 * Every error code that the sources under `folder` write down: of a `DomainError`, of a fault on a field, of a problem. It
 * reads the syntax only, so a code must be a literal where it is made, handed to a parameter called `code`, given back by a
 * function called `…Fault`, or listed in a type of that name. `${resource}.not-found` and the like can't be told and are left out.
 */
export function errorCodesIn(folder: string): Set<string> {
  const codes = new Set<string>();
  for (const path of sources(folder)) {
    const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
    const parameters = codeParameters(file);
    const visit = (node: ts.Node): void => {
      for (const expression of codesOf(node, parameters)) {
        for (const text of literals(expression)) if (CODE.test(text)) codes.add(text);
      }
      ts.forEachChild(node, visit);
    };
    visit(file);
  }
  return codes;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') && !name.endsWith('.spec.ts') && !/(^|\/)(dist|demo|generated)\//.test(name),
    )
    .map((name) => join(folder, name));
}

/** Functions of the file with a parameter called `code`: which one it is. */
function codeParameters(file: ts.SourceFile): Map<string, number> {
  const found = new Map<string, number>();
  const visit = (node: ts.Node): void => {
    const made = namedFunction(node);
    const position = made?.parameters.findIndex(({ name }) => name.getText() === 'code') ?? -1;
    if (made && position >= 0) found.set(made.name, position);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function namedFunction(
  node: ts.Node,
): { name: string; parameters: readonly ts.ParameterDeclaration[] } | null {
  if (ts.isFunctionDeclaration(node) && node.name)
    return { name: node.name.text, parameters: node.parameters };
  if (ts.isVariableDeclaration(node) && node.initializer && ts.isArrowFunction(node.initializer)) {
    return { name: node.name.getText(), parameters: node.initializer.parameters };
  }
  return null;
}

type Parameters = ReadonlyMap<string, number>;

/** The expressions and types that stand at this node where a code does. */
function codesOf(node: ts.Node, parameters: Parameters): readonly ts.Node[] {
  if (ts.isNewExpression(node)) return thrown(node);
  if (ts.isCallExpression(node)) return handedOver(node, parameters);
  if (ts.isObjectLiteralExpression(node)) return codeProperty(node);
  if (ts.isVariableDeclaration(node)) return tableValues(node);
  if (ts.isTypeAliasDeclaration(node)) return node.name.text.endsWith('Fault') ? [node.type] : [];
  return ts.isReturnStatement(node) ? givenBack(node) : [];
}

function thrown(made: ts.NewExpression): readonly ts.Node[] {
  return made.expression.getText() === 'DomainError' ? (made.arguments?.slice(0, 1) ?? []) : [];
}

function handedOver(call: ts.CallExpression, parameters: Parameters): readonly ts.Node[] {
  const position = parameters.get(call.expression.getText());
  return position === undefined ? [] : call.arguments.slice(position, position + 1);
}

function givenBack(statement: ts.ReturnStatement): readonly ts.Node[] {
  return statement.expression && enclosingName(statement).endsWith('Fault') ? [statement.expression] : [];
}

function codeProperty(object: ts.ObjectLiteralExpression): readonly ts.Node[] {
  const names = object.properties.map(({ name }) => name?.getText() ?? '');
  if (!names.filter((name) => name !== '').every((name) => ERROR_KEYS.has(name))) return [];
  return object.properties.filter(ts.isPropertyAssignment).filter(({ name }) => name.getText() === 'code');
}

/** The values of a table of codes by HTTP status. */
function tableValues({ name, initializer }: ts.VariableDeclaration): readonly ts.Node[] {
  if (name.getText() !== 'CODES') return [];
  return initializer && ts.isObjectLiteralExpression(initializer) ? initializer.properties : [];
}

function enclosingName(node: ts.Node): string {
  const around = ts.findAncestor(node, ts.isFunctionDeclaration);
  return around?.name?.text ?? '';
}

/** The texts that an expression can come to: both sides of a condition, all members of a union. */
function literals(node: ts.Node): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...literals(node.left), ...literals(node.right)];
  if (ts.isPropertyAssignment(node)) return literals(node.initializer);
  if (ts.isUnionTypeNode(node)) return node.types.flatMap(literals);
  return ts.isLiteralTypeNode(node) ? literals(node.literal) : [];
}
