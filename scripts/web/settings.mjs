import { createRequire } from 'node:module'
import os from 'node:os'
import { tsImport } from 'tsx/esm/api'
import { repository } from '../embedded/data-folder.mjs'
import { PlainError } from '../process/lifecycle.mjs'

// The embedded server takes 200 connections; some stay for scripts and superusers.
const embeddedConnections = 160

/** Reads .env files the way Next does; what is set already wins. */
export function loadEnvFiles() {
  const require = createRequire(import.meta.url)
  const { loadEnvConfig } = createRequire(require.resolve('next/package.json'))('@next/env')
  loadEnvConfig(repository, process.env.NODE_ENV === 'development', { info: () => {}, error: console.error })
}

function wholeNumber(variable, least, most, otherwise) {
  const text = process.env[variable]
  if (!text) return otherwise
  const number = Number(text)
  if (Number.isInteger(number) && number >= least && number <= most) return number
  throw new PlainError(`${variable} must be a whole number from ${least} to ${most}.`)
}

/** Where and with how many processes to serve. */
export function listening() {
  return {
    host: process.env.HOST || '127.0.0.1',
    port: wholeNumber('PORT', 1, 65_535, 3000),
    processes: wholeNumber('WEB_CONCURRENCY', 1, 256, os.availableParallelism()),
  }
}

function ownOrigin({ host, port }) {
  const name = ['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

/**
 * The whole environment of a web process, validated. It never holds the owner's address.
 * @param {{ appUrl: string, secret?: string, embedded: boolean }} database
 * @param {{ host: string, port: number, processes: number }} place
 * @param {'production' | 'development'} mode
 */
export async function webEnvironment({ appUrl, secret, embedded }, place, mode) {
  if (!embedded && process.env.COMITY_DEMONSTRATION === '1') {
    throw new PlainError(
      'COMITY_DEMONSTRATION is only for the embedded database: unset it, or unset DATABASE_URL.',
    )
  }
  const { APP_ORIGIN: origin, NEXTAUTH_SECRET: askedSecret, DATABASE_POOL_SIZE: pool } = process.env
  const perProcess = Math.max(1, Math.min(10, Math.floor(embeddedConnections / place.processes)))
  const chosen = {
    NODE_ENV: mode,
    HOST: place.host,
    PORT: String(place.port),
    DATABASE_URL: appUrl,
    DATABASE_POOL_SIZE: pool || (embedded ? String(perProcess) : undefined),
    NEXTAUTH_SECRET: askedSecret || secret,
    APP_ORIGIN: origin || (embedded ? ownOrigin(place) : undefined),
    COMITY_DEMONSTRATION: embedded ? '1' : '0',
  }
  const { parseEnv } = await tsImport('../../lib/env.ts', import.meta.url)
  try {
    chosen.APP_ORIGIN = parseEnv({ ...process.env, ...chosen }).APP_ORIGIN
  } catch (error) {
    throw new PlainError(error.message)
  }
  // Empty rather than absent: Next would fill in an absent one from an .env file.
  const withheld = { DATABASE_OWNER_URL: '' }
  const all = {
    ...process.env,
    ...chosen,
    ...withheld,
    NEXTAUTH_URL: chosen.APP_ORIGIN,
    NEXT_TELEMETRY_DISABLED: '1',
  }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
}
