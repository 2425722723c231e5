/**
 * Leat's own tools that only look into streams say so with this header: their reading is not held against the quotas of those who use the
 * streams. Whatever its value; what is written is counted all the same.
 */
export const LOOKS_HEADER = 'x-leat-looks'
