import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

// A thread of its own: a picture takes some tenths of a second, and the web process must answer meanwhile.
const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
const started = readFile(wasm).then(initWasm)

/** @type {Map<string, Promise<Buffer>>} */
const held = new Map()

function font(name) {
  const known = held.get(name) ?? readFile(new URL(`./fonts/${name}`, import.meta.url))
  held.set(name, known)
  return known
}

parentPort?.on('message', async ({ svg, fonts }) => {
  await started
  const drawing = new Resvg(svg, {
    font: { fontBuffers: await Promise.all(fonts.map(font)), loadSystemFonts: false },
  })
  const picture = drawing.render()
  const png = picture.asPng()
  picture.free()
  drawing.free()
  parentPort?.postMessage(png)
})
