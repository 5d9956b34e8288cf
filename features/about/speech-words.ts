/** What is quoted of the speech, word for word and in the language in which it was given; … is what was left out. */
export const speechTitle = 'Making Joint Efforts to Maintain Cyber Security'
export const reportTitle = 'Cyber minister proposes security fix'

export const speechQuotations = {
  first: '…some basic rules guiding behavior in cyberspace that can be observed by all countries.',
  second: 'We should start with the problems that are easiest to solve…',
  third: '…mechanisms that can quickly respond to calls for international cooperation.',
} as const
