import { sql } from 'drizzle-orm'
import { connect } from '@/db/client'
import { loadReference } from '@/db/seed/reference'
import { migrate, roleOf } from '../scripts/migration.mjs'
import { inTurns, type Load } from './load'
import { addPlenty } from './plenty'
import { reportPlans } from './search-plans'
import type { Server } from './servers'
import type { Setting } from './setting'
import { report } from './table'
import { buildWorld, type World } from './world'

/** A database of its own on the same server, as large as asked. */
async function makeLarge({ ownerUrl, appUrl, secret, given }: Setting) {
  const owner = connect(ownerUrl, 1)
  await owner.execute(sql.raw('create database comity_large'))
  await owner.close()
  const large = (url: string) => url.replace(/\/comity$/, '/comity_large')
  await migrate(large(ownerUrl), roleOf(appUrl))
  await loadReference(large(ownerUrl))
  const world = await buildWorld(large(ownerUrl), secret)
  await addPlenty(large(ownerUrl), given('comments', 1_000_000), 10, world.accounts)
  return { ownerUrl: large(ownerUrl), appUrl: large(appUrl), world }
}

const choices = ['agree', 'disagree', 'pass']

const page = (app: Server, world: World): Load => ({
  url: `${app.origin}/en/proposals/${world.proposal}`,
  headers: { cookie: world.cookies[0] ?? '' },
})

const opinion = (app: Server, world: World): Load => ({
  url: app.origin,
  request: (index) => ({
    method: 'POST',
    path: `/api/opinions/${world.proposal}/${1 + (Math.floor(index / 350) % 200)}`,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      origin: app.origin,
      cookie: world.cookies[index % world.cookies.length] ?? '',
    },
    body: JSON.stringify({ choice: choices[(index * 7) % 3] }),
  }),
})

/** The same page and the same opinion in a database of a thousand comments and in one of a million, in turns. */
export async function measureGrowth(setting: Setting) {
  await addPlenty(setting.ownerUrl, 800, 10, setting.world.accounts)
  const large = await makeLarge(setting)
  const small = await setting.startApp()
  const big = await setting.startApp({ databaseUrl: large.appUrl })
  const asked = setting.given('comments', 1_000_000).toLocaleString('en')
  for (const [name, of] of [
    ['thread page', page],
    ['opinion', opinion],
  ] as const) {
    const { ours, reference } = await inTurns(of(big, large.world), of(small, setting.world))
    const times = reference.perSecond / ours.perSecond
    report(
      `${name} with ${asked} comments and ten times as many opinions`,
      'within 1.3 times the time with a thousand',
      `${times.toFixed(2)} times (${Math.round(ours.perSecond)}/s; ${Math.round(reference.perSecond)}/s), ${ours.failed} failed`,
      times <= 1.3 && ours.failed === 0,
    )
  }
  big.stop()
  small.stop()
  await reportPlans(large.appUrl, asked)
}
