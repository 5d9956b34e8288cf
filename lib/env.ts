import { z } from 'zod'

const sample = /secret|change.?me|password|comity|example|your.?(own|key)|insert|replace|0123456789|abcdefgh/i
const wholeNumber = 'must be a whole number from 1 to 100'
const local = new Set(['localhost', '127.0.0.1', '[::1]'])

const flag = z.enum(['0', '1'], 'must be 0 or 1').default('0')

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    DATABASE_URL: z.url({
      protocol: /^postgres(ql)?$/,
      error: 'is not of the form postgres://role:password@host:5432/database',
    }),
    DATABASE_POOL_SIZE: z.coerce
      .number(wholeNumber)
      .int(wholeNumber)
      .min(1, wholeNumber)
      .max(100, wholeNumber)
      .default(10),
    NEXTAUTH_SECRET: z
      .string()
      .min(32, 'needs at least 32 characters')
      .refine((value) => !sample.test(value) && new Set(value).size >= 10, 'is too easy to guess'),
    APP_ORIGIN: z
      .url({ protocol: /^https?$/, error: 'is not an address such as https://comity.example.org' })
      .transform((url) => new URL(url).origin)
      .refine(
        (origin) => origin.startsWith('https:') || local.has(new URL(origin).hostname),
        'must begin with https, except for this machine itself',
      ),
    /** Behind a proxy that overwrites X-Forwarded-For; without it those headers are dropped. */
    TRUST_PROXY: flag,
    COMITY_DEMONSTRATION: flag,
  })
  .refine(
    (e) => e.COMITY_DEMONSTRATION === '0' || e.NODE_ENV !== 'production' || isEmbedded(e.DATABASE_URL),
    {
      path: ['COMITY_DEMONSTRATION'],
      message: 'is only for the embedded database',
    },
  )

const isEmbedded = (url: string) => /^postgres:\/\/comity_app:[^@]*@127\.0\.0\.1:\d+\/comity$/.test(url)

export type Env = z.infer<typeof schema>

/**
 * Checks what a web process is told by its environment.
 * @throws naming each variable that is wrong and what is wrong with it, never its value
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = schema.safeParse(source)
  if (parsed.success) return parsed.data
  const faults = new Map<string, string>()
  for (const { path, message } of parsed.error.issues) {
    const name = path.join('.')
    if (!faults.has(name)) faults.set(name, source[name] ? message : 'is missing')
  }
  throw new Error(`${Array.from(faults, ([name, fault]) => `${name} ${fault}`).join('; ')}.`)
}

let parsed: Env | undefined

/** The validated environment. A function, because a build has none. */
export function env(): Env {
  parsed ??= parseEnv(process.env)
  return parsed
}

export const isDemonstration = () => env().COMITY_DEMONSTRATION === '1'
