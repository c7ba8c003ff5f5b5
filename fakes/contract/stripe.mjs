// Derives what Stripe's interface takes and answers from the typings of the official library: node stripe.mjs OUT.jsonl
// One line is one operation or one schema. Typings know no lengths and no kinds of numbers: these are read from the words beside a field.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const here = path.dirname(fileURLToPath(import.meta.url));
const folder = path.join(here, 'node_modules/stripe/cjs/resources');

// Which operations are played, by the file of the library that has them.
const PLAYED = {
  Accounts: 'retrieveCurrent',
  Balance: 'retrieve',
  BalanceTransactions: 'list retrieve',
  Charges: 'list retrieve search update',
  'Checkout/Sessions': 'create expire list listLineItems retrieve update',
  Customers: 'create del list listPaymentMethods retrieve search update',
  Disputes: 'close list retrieve update',
  Events: 'list retrieve',
  Invoices: 'list pay retrieve search voidInvoice',
  PaymentIntents: 'cancel capture confirm create list retrieve search update',
  PaymentLinks: 'create list listLineItems retrieve update',
  PaymentMethods: 'attach detach list retrieve',
  Payouts: 'list retrieve',
  Prices: 'create list retrieve search update',
  Products: 'create del list retrieve search update',
  Refunds: 'cancel create list retrieve update',
  Subscriptions: 'cancel create list resume retrieve search update',
  WebhookEndpoints: 'create del list retrieve update',
};
// Objects that are told whole. Others that an answer may hold are cut down to their id and kind.
const WHOLE = `Account Balance BalanceTransaction Charge Customer DeletedCustomer DeletedProduct DeletedWebhookEndpoint Dispute Invoice
  PaymentIntent PaymentLink PaymentMethod Payout Price Product Refund Session Subscription SubscriptionItem WebhookEndpoint`.split(/\s+/);
const FRACTIONS = /percent|latitude|longitude|^(height|length|weight|width|percentage)$|_rate$/;
const LENGTH = /(?:up to|maximum (?:length|of)(?: is)?|limited to|no more than|must be)\s+\*?([\d,]+)\*?\s+characters/;
const STUB = { type: 'object', required: ['id', 'object'], properties: { id: { type: 'string' }, object: { type: 'string' } } };
// The library's type is a union of some 250 events; this is what they share.
const EVENT = {
  type: 'object',
  required: ['id', 'object', 'api_version', 'created', 'data', 'livemode', 'pending_webhooks', 'request', 'type'],
  properties: {
    id: { type: 'string' }, object: { type: 'string', enum: ['event'] }, account: { type: 'string' }, context: { type: 'string' },
    api_version: { type: 'string', nullable: true }, created: { type: 'integer' }, livemode: { type: 'boolean' }, pending_webhooks: { type: 'integer' },
    data: { type: 'object', required: ['object'], properties: { object: STUB, previous_attributes: { type: 'object' } } },
    request: { type: 'object', nullable: true, properties: { id: { type: 'string', nullable: true }, idempotency_key: { type: 'string', nullable: true } } },
    type: { type: 'string' },
  },
};

const files = Object.keys(PLAYED).map((name) => path.join(folder, `${name}.d.ts`));
const program = ts.createProgram(files, { skipLibCheck: true, moduleResolution: ts.ModuleResolutionKind.Node10, types: [] });
const checker = program.getTypeChecker();

const schemas = new Map();
const waiting = [];
const doc = (node) => (node.jsDoc ?? []).map((d) => ts.getTextOfJSDocComment(d.comment) ?? '').join(' ');

function resolve(name) {
  let symbol = checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) symbol = checker.getAliasedSymbol(symbol);
  return symbol;
}

const listOf = (items) => ({
  type: 'object', required: ['object', 'data', 'has_more', 'url'],
  properties: { object: { type: 'string', enum: ['list'] }, data: { type: 'array', items }, has_more: { type: 'boolean' }, url: { type: 'string' } },
});

function reference(node, answer) {
  const name = node.typeName.getText();
  const [first] = node.typeArguments ?? [];
  if (name === 'Array') return { type: 'array', items: convert(first, answer) };
  if (name === 'Emptyable') return { anyOf: [{ type: 'string', enum: [''] }, convert(first, answer)] };
  if (name === 'ApiList') return listOf(convert(first, answer));
  if (name === 'Decimal') return { type: 'string' };
  if (name === 'Record' || name === 'Uint8Array') return { type: 'object' };
  if (name === 'Event' || name === 'EventBase') return EVENT;
  const symbol = resolve(node.typeName);
  const alias = symbol?.declarations?.find(ts.isTypeAliasDeclaration);
  if (alias) return convert(alias.type, answer);
  const full = checker.getFullyQualifiedName(symbol).replace(/^".*"\./, '');
  const declared = symbol.declarations.filter(ts.isInterfaceDeclaration);
  if (declared.length === 0) throw new Error(`what is ${full}?`);
  const kind = declared[0].members.find((m) => m.name?.getText() === 'object' && ts.isLiteralTypeNode(m.type));
  // Issuing has disputes of its own, the billing portal sessions of its own.
  const own = files.includes(declared[0].getSourceFile().fileName) || full.startsWith('SubscriptionItem');
  if (answer && kind && !(own && WHOLE.includes(full))) return STUB;
  const known = schemas.get(full);
  if (known && known.symbol !== symbol) throw new Error(`two schemas are called ${full}`);
  if (!known) {
    schemas.set(full, { symbol });
    waiting.push(() => { schemas.get(full).is = members(declared.flatMap(withBases), answer); });
  }
  return { $ref: full };
}

function withBases(declaration) {
  const bases = (declaration.heritageClauses ?? []).flatMap((clause) => clause.types).map((t) => resolve(t.expression));
  return [...bases.flatMap((b) => b.declarations.filter(ts.isInterfaceDeclaration)).flatMap(withBases), ...declaration.members];
}

function members(list, answer) {
  const schema = { type: 'object', required: [], properties: {} };
  for (const member of list) {
    if (ts.isIndexSignatureDeclaration(member)) {
      schema.additionalProperties = convert(member.type, answer);
      continue;
    }
    const name = member.name.text;
    const is = convert(member.type, answer);
    if (FRACTIONS.test(name) && is.type === 'integer') is.type = 'number';
    const length = LENGTH.exec(doc(member));
    if (!answer && length && is.type === 'string' && !is.enum) is.maxLength = Number(length[1].replaceAll(',', ''));
    schema.properties[name] = is;
    if (!member.questionToken) schema.required.push(name);
  }
  if (!answer && !schema.additionalProperties) schema.closed = true;
  return schema;
}

function union(types, answer) {
  const plain = types.filter((t) => t.getText() !== 'null' && t.getText() !== 'undefined');
  const open = plain.some((t) => t.getText() === 'OtherString');
  const words = plain.filter((t) => ts.isLiteralTypeNode(t) && ts.isStringLiteral(t.literal)).map((t) => t.literal.text);
  const rest = plain.filter((t) => t.getText() !== 'OtherString' && !(ts.isLiteralTypeNode(t) && ts.isStringLiteral(t.literal)));
  const choices = rest.map((t) => convert(t, answer));
  // The server refuses other words in a request; it may one day answer others.
  if (words.length || open) choices.unshift(answer && open ? { type: 'string' } : { type: 'string', enum: words });
  const is = choices.length === 1 ? { ...choices[0] } : { anyOf: choices };
  if (plain.length < types.length && answer) is.nullable = true;
  return is;
}

function convert(node, answer) {
  switch (node.kind) {
    case ts.SyntaxKind.StringKeyword: return { type: 'string' };
    case ts.SyntaxKind.NumberKeyword: return { type: 'integer' };
    case ts.SyntaxKind.BooleanKeyword: return { type: 'boolean' };
    case ts.SyntaxKind.UnknownKeyword: case ts.SyntaxKind.AnyKeyword: case ts.SyntaxKind.VoidKeyword: return {};
    case ts.SyntaxKind.ParenthesizedType: return convert(node.type, answer);
    case ts.SyntaxKind.ArrayType: return { type: 'array', items: convert(node.elementType, answer) };
    case ts.SyntaxKind.UnionType: return union(node.types, answer);
    case ts.SyntaxKind.TypeLiteral: return members(node.members, answer);
    case ts.SyntaxKind.IntersectionType: return convert(node.types[0], answer);
    case ts.SyntaxKind.TypeReference: return reference(node, answer);
    case ts.SyntaxKind.LiteralType:
      if (node.literal.kind === ts.SyntaxKind.TrueKeyword || node.literal.kind === ts.SyntaxKind.FalseKeyword) return { type: 'boolean' };
      return { type: 'string', enum: [node.literal.text] };
    default: throw new Error(`${ts.SyntaxKind[node.kind]}: ${node.getText()}`);
  }
}

function answerOf(type) {
  const name = type.typeName.getText();
  const inner = type.typeArguments[0];
  if (name === 'ApiListPromise') return listOf(convert(inner, true));
  if (name === 'ApiSearchResultPromise') {
    const found = listOf(convert(inner, true));
    found.properties.object.enum = ['search_result'];
    found.properties.next_page = { type: 'string', nullable: true };
    return found;
  }
  return convert(inner.typeArguments?.[0] ?? inner, true);
}

/** Where the library sends a method: only its code knows. */
function routes(file) {
  const code = fs.readFileSync(path.join(folder, `${file}.js`), 'utf8');
  const found = new Map();
  for (const [, method, verb, url] of code.matchAll(/\n {4}(\w+)\([^)]*\) \{\s*return this\._makeRequest\('(\w+)', ['`]([^'`]+)['`]/g)) {
    found.set(method, [verb, url.replace(/\$\{encodeURIComponent\((\w+)\)\}/g, '{$1}')]);
  }
  return found;
}

const lines = [];
const nothing = { type: 'object', required: [], properties: {}, closed: true };
for (const [file, wanted] of Object.entries(PLAYED)) {
  const source = program.getSourceFile(path.join(folder, `${file}.d.ts`));
  const resource = source.statements.find((s) => ts.isClassDeclaration(s) && s.name.text.endsWith('Resource'));
  const where = routes(file);
  for (const name of wanted.split(' ')) {
    const method = resource.members.find((m) => m.name?.getText() === name);
    const params = method.parameters.find((p) => p.name.getText() === 'params');
    const [verb, url] = where.get(name);
    const schema = params ? convert(params.type, false) : nothing;
    lines.push({
      op: `${resource.name.text.replace(/Resource$/, '')}_${name}`, method: verb, path: url,
      query: verb === 'POST' ? nothing : schema, body: verb === 'POST' ? schema : nothing, answer: answerOf(method.type),
    });
  }
}
while (waiting.length) waiting.pop()();

const rows = [...lines.sort((a, b) => (a.op < b.op ? -1 : 1)), ...[...schemas].sort(([a], [b]) => (a < b ? -1 : 1)).map(([schema, { is }]) => ({ schema, is }))];
fs.writeFileSync(process.argv[2], rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
console.log(`${lines.length} operations, ${schemas.size} schemas`);
