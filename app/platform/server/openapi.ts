import { z } from 'zod'
import { commonRefusals, type Endpoint } from '#wire/endpoint.ts'
import { statusOf } from './refusal.ts'

const schemaOf = (schema: z.ZodType) => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' }) as Record<string, unknown>
  return json
}

/** What goes over the wire for a schema of the house: the encoded side of every codec. */
const wireSchema = (schema: z.ZodType) => schemaOf(schema)

/** The contract as an OpenAPI 3.1 document, for whoever writes another client. */
export function openApi(rows: readonly Endpoint[], version: string, name: string) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const row of rows) (paths[row.path] ??= {})[row.method.toLowerCase()] = operation(row)
  return {
    openapi: '3.1.0',
    info: { title: name, version, summary: 'Every row of the contract: who may knock, what it takes, gives and refuses.' },
    paths,
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-ek' } } },
  }
}

function operation(row: Endpoint) {
  const takes = wireSchema(row.takes) as { properties?: Record<string, unknown>; required?: string[] }
  const refusals = [...row.refuses, ...commonRefusals]
  const byStatus = Map.groupBy(refusals, statusOf)
  return {
    summary: row.says,
    operationId: `${row.method.toLowerCase()}${row.path.replace('/api', '').replaceAll(/[/-](\w)/g, (_, first: string) => first.toUpperCase())}`,
    security: row.knocks.includes('nobody') ? [] : [{ session: [] }],
    'x-knocks': row.knocks, 'x-relation': row.relation, 'x-budget': row.budget, 'x-audit': row.audit,
    ...(row.method === 'GET'
      ? { parameters: Object.entries(takes.properties ?? {}).map(([name, schema]) => ({ name, in: 'query', required: takes.required?.includes(name) ?? false, schema })) }
      : {
          parameters: [{ name: 'idempotency-key', in: 'header', required: false, schema: { type: 'string', minLength: 8, maxLength: 64 } }],
          requestBody: { required: true, content: { 'application/json': { schema: takes } } },
        }),
    responses: {
      200: { description: row.says, content: { 'application/json': { schema: wireSchema(row.gives) } } },
      ...Object.fromEntries([...byStatus].map(([status, codes]) => [status, {
        description: codes.join(', '),
        content: { 'application/json': { schema: { type: 'object', properties: { refusal: { enum: codes } }, required: ['refusal'] } } },
      }])),
    },
  }
}
