/** A result of fewer answers is never shown: it would tell what persons chose. `poll_result` holds the same number. */
export const fewestShown = 5
