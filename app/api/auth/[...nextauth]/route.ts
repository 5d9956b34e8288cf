import type { NextRequest } from 'next/server'
import NextAuth from 'next-auth'
import { guardAuth } from '@/features/accounts/guard-auth'
import { authOptions } from '@/features/accounts/next-auth-mutations'

const handle = guardAuth(
  (request: NextRequest, context): Promise<Response> => NextAuth(request, context, authOptions()),
)

export { handle as GET, handle as POST }
