import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { codebookSections } from '@/features/results/codebook-sections'
import { openApiDocument } from './openapi'

const document = JSON.parse(JSON.stringify(openApiDocument()))

test('has every address of the interface and no other', () => {
  const root = join(import.meta.dirname, '../../app')
  const routes = readdirSync(join(root, 'api/v1'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'route.ts')
    .map((entry) => `/${relative(root, entry.parentPath)}`.replaceAll('[', '{').replaceAll(']', '}'))
    .filter((path) => !path.includes('...') && path !== '/api/v1/openapi.json')
  expect(Object.keys(document.paths).sort()).toEqual(routes.sort())
})

test('the codebook explains each of them', async () => {
  const [addresses] = await codebookSections('en')
  const explained = addresses?.fields?.map(([path]) => path) ?? []
  for (const path of Object.keys(document.paths)) expect(explained).toContain(path)
})

test('every reference leads somewhere, and every schema is used', () => {
  const used = new Set<string>()
  JSON.stringify(document, (name, value) => {
    if (name === '$ref') used.add(value)
    return value
  })
  const known = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
  expect([...used].sort()).toEqual(known.sort())
})

test('parameters in a path are declared, ids are unique', () => {
  const ids = new Set<string>()
  for (const [path, { get }] of Object.entries<{
    get: { operationId: string; parameters: { name: string; in: string }[] }
  }>(document.paths)) {
    ids.add(get.operationId)
    const named = get.parameters.filter((one) => one.in === 'path').map((one) => one.name)
    expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
  }
  expect(ids.size).toBe(Object.keys(document.paths).length)
})
