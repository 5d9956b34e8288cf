type PostgresError = { code: string; constraint_name?: string }

/** Drizzle wraps the driver's error; the SQLSTATE is on the cause. */
function postgresError(error: unknown): PostgresError | null {
  for (let at = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at as unknown as PostgresError
  return null
}

/** @returns the name of the violated unique constraint or index, or null if the error is another. */
export function uniqueViolation(error: unknown) {
  const found = postgresError(error)
  return found?.code === '23505' ? (found.constraint_name ?? '') : null
}

/** @returns the SQLSTATE, such as one that our own triggers raise, or null if the error isn't the database's. */
export const sqlState = (error: unknown) => postgresError(error)?.code ?? null

const unreachable = /^(CONNECT|ECONN|ETIMEDOUT|ENOTFOUND|EPIPE|57P0[1-5]|53300|08)/

/** Whether the database can't be reached now, as opposed to an error of ours. */
export const isUnavailable = (error: unknown) => unreachable.test(postgresError(error)?.code ?? '')
