import { register } from 'tsx/esm/api'

// A thread doesn't inherit how its process reads TypeScript.
register()
await import('./snapshot-thread-entry.ts')
