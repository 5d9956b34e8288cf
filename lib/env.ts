import { z } from 'zod'

const weak = /^(secret|changeme|change-me|password|comity|test|example)/i

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
    DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(100).default(10),
    NEXTAUTH_SECRET: z
      .string()
      .min(32, 'needs at least 32 characters')
      .refine((value) => !weak.test(value) && new Set(value).size >= 10, 'is too easy to guess'),
    APP_ORIGIN: z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin),
    COMITY_DEMONSTRATION: z.enum(['0', '1']).default('0'),
  })
  .refine((e) => e.APP_ORIGIN.startsWith('https:') || isLocal(e.APP_ORIGIN), {
    path: ['APP_ORIGIN'],
    message: 'must use https, except on this machine',
  })

function isLocal(origin: string) {
  return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname)
}

export type Env = z.infer<typeof schema>

/** Names the variable and what is wrong with it, never its value. */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  throw new Error(`Environment: ${faults.join('; ')}`)
}

let parsed: Env | undefined

/** The validated environment. A function, because a build has none. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

export const isDemonstration = () => env().COMITY_DEMONSTRATION === '1'
