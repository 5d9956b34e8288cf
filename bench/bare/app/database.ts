import postgres from 'postgres'

const held = globalThis as { bareDatabase?: ReturnType<typeof postgres> }
held.bareDatabase ??= postgres(process.env.DATABASE_URL ?? '', { max: 10 })
export const sql = held.bareDatabase
