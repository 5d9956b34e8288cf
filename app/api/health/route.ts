/** Alive: this process answers. It asks nobody else, so that a database that is down restarts no web process. */
export const GET = () => Response.json({ status: 'alive' }, { headers: { 'cache-control': 'no-store' } })
