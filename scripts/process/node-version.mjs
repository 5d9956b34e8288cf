// Imported before anything else, in syntax that an old Node can parse.
import { readFileSync } from 'node:fs'

const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
const needed = /\d+\.\d+/.exec(manifest.engines.node)[0]
const have = process.versions.node.split('.').map(Number)
const least = needed.split('.').map(Number)

if (have[0] < least[0] || (have[0] === least[0] && have[1] < least[1])) {
  process.stderr.write(`Comity needs Node ${needed} or newer; this is Node ${process.versions.node}.\n`)
  process.exit(1)
}
