import { measureBallot } from './ballot'
import { measureGroupsDb } from './groups-db'
import { measureGrowth } from './growth'
import { measureMemory } from './memory'
import { measurePages, measureWrites } from './pages'
import { measureProxied } from './proxied'
import { measureRecording } from './recording'
import { measureRoom } from './room'
import { makeSetting, type Setting } from './setting'
import { printTable } from './table'
import { measureVisit } from './visit'

const parts: Record<string, (setting: Setting) => Promise<void>> = {
  room: measureRoom,
  pages: measurePages,
  writes: measureWrites,
  nginx: measureProxied,
  recording: measureRecording,
  visit: measureVisit,
  ballot: measureBallot,
  growth: measureGrowth,
  'groups-db': measureGroupsDb,
  memory: measureMemory,
}

/** All parts unless some are named: `npm run bench -- pages writes`; numbers as `memory minutes=1`. */
const words = process.argv.slice(2)
const given = new Map(
  words
    .filter((word) => word.includes('='))
    .map((word) => [word.split('=')[0] ?? '', Number(word.split('=')[1])]),
)
const asked = words.filter((word) => !word.includes('='))
const unknown = asked.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`No part ${unknown.join(', ')}: there are ${Object.keys(parts).join(', ')}.`)
  process.exit(2)
}

const setting = await makeSetting(given)
let code = 0
for (const [name, measure] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  try {
    await measure(setting)
  } catch (error) {
    console.error(`${name} ended early:`, error)
    code = 1
  }
}
printTable()
await setting.stop()
process.exit(code)
