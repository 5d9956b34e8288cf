import { seriesInput } from '@/features/amendments/input'
import { announceSeries } from '@/features/amendments/series-mutations'
import { postRoute } from '@/lib/post-route'

export const POST = postRoute({
  input: seriesInput,
  perMinute: 12,
  run: announceSeries,
  next: (_done, back) => back,
})
