import { randomBytes } from 'node:crypto'
import { loadReference } from '@/db/seed/reference'
import { freePort, startThrowaway } from '../scripts/embedded/embedded-postgres.mjs'
import { migrate, roleOf } from '../scripts/migration.mjs'
import { buildIfStale } from '../scripts/setup/production-build.mjs'
import { type Server, startBare, startComity, stopServers } from './servers'
import { buildWorld, type World } from './world'

type Start = {
  /** Where it stands for browsers, if not at its own port. */
  origin?: string
  databaseUrl?: string
}

/** What the parts measure on. The world is there from the start; servers start when a part first asks for them. */
export type Setting = {
  ownerUrl: string
  appUrl: string
  /** What session cookies are made with. */
  secret: string
  world: World
  /** The one web process that most parts share. */
  app: () => Promise<Server>
  /** The bare Next application over the same rows. */
  bare: () => Promise<Server>
  /** One more web process, to be stopped by who asked. */
  startApp: (options?: Start) => Promise<Server>
  /** Numbers given as `name=value` on the command line, for trying a part out in less time. */
  given: (name: string, otherwise: number) => number
  stop: () => Promise<void>
}

function once<T>(make: () => Promise<T>) {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}

export async function makeSetting(given: ReadonlyMap<string, number>): Promise<Setting> {
  const database = await startThrowaway()
  await migrate(database.ownerUrl, roleOf(database.appUrl))
  await loadReference(database.ownerUrl)
  const secret = randomBytes(40).toString('base64url')
  const world = await buildWorld(database.ownerUrl, secret)
  const built = once(buildIfStale)
  const startApp = async ({ origin, databaseUrl }: Start = {}) => {
    await built()
    const port = await freePort()
    const place = origin ?? `http://127.0.0.1:${port}`
    const environment = {
      NODE_ENV: 'production',
      DATABASE_URL: databaseUrl ?? database.appUrl,
      DATABASE_OWNER_URL: '',
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: place,
      APP_ORIGIN: place,
      TRUST_PROXY: origin ? '1' : '0',
    }
    return startComity(environment, port)
  }
  return {
    ownerUrl: database.ownerUrl,
    appUrl: database.appUrl,
    secret,
    world,
    app: once(startApp),
    bare: once(() => startBare(database.ownerUrl, world.threadId)),
    startApp,
    given: (name, otherwise) => given.get(name) ?? otherwise,
    stop: async () => {
      await stopServers()
      await database.stop()
    },
  }
}
