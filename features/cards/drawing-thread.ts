import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { CardDrawing } from './card-svg'

/** The renderer with its fonts takes some 60 MB, which it gives back after so long without work. */
const restMs = 20_000

let worker: Worker | undefined
let rest: NodeJS.Timeout | undefined
let last: Promise<unknown> = Promise.resolve()

function started() {
  if (worker) return worker
  const module = join(dirname(fileURLToPath(import.meta.url)), 'draw-thread.mjs')
  // Not `new`: the bundler would take the thread, which finds its fonts beside it, for a part of the page.
  const made: Worker = Reflect.construct(Worker, [module, { execArgv: [] }])
  // No process waits for it to end, and an error in it ends it: the next picture starts another.
  made.unref()
  for (const event of ['error', 'exit'])
    made.once(event, () => {
      if (worker === made) worker = undefined
    })
  worker = made
  return made
}

function end() {
  const ended = worker
  worker = undefined
  ended?.terminate()
}

const ask = (drawing: CardDrawing) =>
  new Promise<Uint8Array<ArrayBuffer>>((resolve, reject) => {
    clearTimeout(rest)
    const asked = started()
    asked.ref()
    const settle = (done: () => void) => {
      asked.off('message', onMessage).off('error', onError).off('exit', onExit).unref()
      rest = setTimeout(end, restMs).unref()
      done()
    }
    const onMessage = (png: Uint8Array<ArrayBuffer>) => settle(() => resolve(png))
    const onError = (error: unknown) => settle(() => reject(error))
    const onExit = (code: number) => settle(() => reject(new Error(`the thread ended with code ${code}`)))
    asked.on('message', onMessage).once('error', onError).once('exit', onExit)
    asked.postMessage({ svg: drawing.svg, fonts: drawing.fonts })
  })

/** A drawing as PNG, made outside this thread, one after the other. */
export function drawnAsPng(drawing: CardDrawing) {
  const png = last.then(() => ask(drawing))
  last = png.catch(() => {})
  return png
}
