import { z } from 'zod'
import { locales } from '@/i18n/locales'
import { operations, type Reply } from './operations'

type Json = { [name: string]: unknown }

/** The schemas of all JSON replies under their ids, referring to one another as OpenAPI does. */
function componentSchemas(): Json {
  const replies = operations.flatMap(({ reply }) => ('schema' in reply ? [reply.schema] : []))
  const document = z.toJSONSchema(z.tuple(replies as [z.ZodType, ...z.ZodType[]]), {
    target: 'draft-2020-12',
    // A reader must not break when a field is added.
    override: ({ jsonSchema }) => {
      delete jsonSchema.additionalProperties
      // Said by the format, and by JavaScript's numbers.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
      if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
    },
  })
  const text = JSON.stringify(document.$defs).replaceAll('"#/$defs/', '"#/components/schemas/')
  const schemas: Record<string, Json> = JSON.parse(text)
  return Object.fromEntries(
    Object.entries(schemas)
      .map(([name, { id: _id, ...schema }]) => [name, schema] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )
}

const problem = {
  type: 'object',
  description: 'An error as RFC 9457 has it.',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
  },
  required: ['type', 'title', 'status', 'detail'],
}

const language = {
  name: 'lang',
  in: 'query',
  description: 'The language of names and notices.',
  schema: { type: 'string', enum: [...locales], default: 'en' },
}

const contentOf = (reply: Reply): Json =>
  'schema' in reply
    ? { 'application/json': { schema: { $ref: `#/components/schemas/${reply.schema.meta()?.id}` } } }
    : { [reply.type]: { schema: { type: 'string', ...(reply.binary ? { format: 'binary' } : {}) } } }

const error = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

/** The public interface as an OpenAPI 3.1 document, made from the schemas that its replies are tested with. */
export function openApiDocument() {
  const paths: Record<string, Json> = {}
  for (const { path, id, summary, reply, parameters = [] } of operations) {
    const places = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: name === 'number' ? { type: 'integer', minimum: 1 } : { type: 'string' },
    }))
    paths[path] = {
      get: {
        operationId: id,
        summary,
        parameters: [...places, ...parameters, language],
        responses: {
          200: {
            description: summary,
            headers: { etag: { description: 'Made from the content.', schema: { type: 'string' } } },
            content: contentOf(reply),
          },
          304: { description: 'Unchanged since the ETag in If-None-Match.' },
          400: error('A parameter is not understood.'),
          ...(places.length > 0 ? { 404: error('Not there, or not public.') } : {}),
          503: error('The database cannot be reached; Retry-After says when to ask again.'),
        },
      },
    }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Comity',
      version: '1',
      description: 'The public, read-only interface. No key, no cookie; open to every site.',
    },
    paths,
    components: { schemas: { ...componentSchemas(), Problem: problem } },
  }
}
