import { workerHealth } from '@/lib/jobs-health'

/**
 * Alive: this process answers, whatever the database does, so that a database that is down restarts no web process.
 * Beside it, whether a worker has been seen in the last two minutes.
 */
export async function GET() {
  const worker = await workerHealth()
  return Response.json({ status: 'alive', worker }, { headers: { 'cache-control': 'no-store' } })
}
