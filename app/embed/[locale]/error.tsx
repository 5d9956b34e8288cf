'use client'

import PageError from '../../[locale]/error'

export default PageError
