import { readiness } from '@/lib/readiness'

/** Ready: the database can be reached and is migrated. */
export async function GET() {
  const status = await readiness()
  return Response.json(
    { status },
    {
      status: status === 'ready' ? 200 : 503,
      headers: { 'cache-control': 'no-store', ...(status === 'ready' ? {} : { 'retry-after': '10' }) },
    },
  )
}
