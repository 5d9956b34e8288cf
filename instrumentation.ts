/** Hands our web process the way to read a page before it is rendered (scripts/web/thread-pages.mjs). */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { prepareThread } = await import('@/app/[locale]/proposals/prepare-thread')
  Object.assign(globalThis, { comityPrepareThread: prepareThread })
}
