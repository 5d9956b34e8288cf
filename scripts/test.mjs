import './process/node-version.mjs'

// Loaded only now, because an old Node could not parse it.
import('./check/all-checks.mjs').then(({ checkEverything }) => checkEverything())
