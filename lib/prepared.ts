import { headers } from 'next/headers'
import { cache } from 'react'

const held = globalThis as { comityPrepared?: Map<string, Map<string, unknown>> }

/** Names what our web process has read already for a rendering; no request from outside brings it along. */
const preparedHeader = 'x-comity-prepared'

const all = cache(async () => held.comityPrepared?.get((await headers()).get(preparedHeader) ?? ''))

/** What was read for this rendering before it began, or undefined: then it is read now. */
export const prepared = async (name: 'viewer' | 'thread') => (await all())?.get(name)
