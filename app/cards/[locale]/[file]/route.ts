import { answerCard } from '@/features/cards/card-route'

type Context = { params: Promise<{ locale: string; file: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale, file } = await params
  return answerCard(request, locale, file)
}
