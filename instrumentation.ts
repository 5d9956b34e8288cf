/** Hands our web process what it answers with itself (scripts/web/thread-pages.mjs, scripts/web/direct-posts.mjs). */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const [{ prepareThread }, { directPost }] = await Promise.all([
    import('@/app/[locale]/proposals/prepare-thread'),
    import('@/app/api/direct-post'),
  ])
  Object.assign(globalThis, { comityPrepareThread: prepareThread, comityDirectPost: directPost })
}
