import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { Database, Executor } from '@/db/client'

const dialect = new PgDialect()

/** The statements that a function of ours sends, those of a transaction between `begin` and `commit`. */
export async function statementsOf(db: Database, run: (db: Database) => Promise<unknown>) {
  const taken: { sql: string; params: unknown[] }[] = []
  const noting = <E extends Executor>(on: E): E =>
    new Proxy(on, {
      get: (target, key) =>
        key === 'execute'
          ? (query: Parameters<Executor['execute']>[0]) => {
              if (typeof query !== 'string') taken.push(dialect.sqlToQuery(query.getSQL()))
              return target.execute(query)
            }
          : key === 'transaction'
            ? async (...[work, config]: Parameters<Executor['transaction']>) => {
                taken.push({ sql: 'begin', params: [] })
                const result = await target.transaction((tx) => work(noting(tx)), config)
                taken.push({ sql: 'commit', params: [] })
                return result
              }
            : Reflect.get(target, key),
    })
  await run(noting(db))
  return taken
}

/** The same statements as a script of pgbench; `spell` says how a parameter is written, or null for a plain literal. */
export function scriptOf(
  statements: { sql: string; params: unknown[] }[],
  settings: string[],
  spell: (param: unknown) => string | null,
) {
  // Even within quotes pgbench takes a colon and a word for a variable; JSON may have a space there.
  const literal = (value: unknown) =>
    value === null
      ? 'null'
      : `'${String(value)
          .replaceAll("'", "''")
          .replace(/:(?=\w)/g, ': ')}'`
  const lines = statements.map(({ sql, params }) => {
    const written = sql.replace(/\$(\d+)/g, (_, n) => spell(params[n - 1]) ?? literal(params[n - 1]))
    return `${written.replace(/\s+/g, ' ').trim()};`
  })
  return [...settings, ...lines, ''].join('\n')
}

/** Runs a script with 16 clients. @returns transactions a second */
export async function pgbench(url: string, folder: string, script: string, seconds: number) {
  const file = path.join(folder, 'script.sql')
  writeFileSync(file, script)
  const options = [
    '-n',
    '-f',
    file,
    '-c',
    '16',
    '-j',
    '2',
    '-T',
    String(seconds),
    '-M',
    'prepared',
    '-D',
    'n=0',
  ]
  const child = spawn('pgbench', [...options, url], { stdio: ['ignore', 'pipe', 'pipe'] })
  const heard = { out: '', error: '' }
  child.stdout.on('data', (data) => (heard.out += data))
  child.stderr.on('data', (data) => (heard.error += data))
  const code = await new Promise((resolve) => child.once('close', resolve))
  const tps = Number(/tps = ([\d.]+)/.exec(heard.out)?.[1])
  if (code || !tps) throw new Error(`pgbench: ${heard.error || heard.out}`)
  return tps
}
