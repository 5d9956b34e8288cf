/** Characters of a comment as typed; the database checks the same number. */
export const maxCommentLength = 3000
export const commentsPerPage = 50
/** Replies step in three times; what answers the third level stands beside it. */
export const deepestReply = 3
