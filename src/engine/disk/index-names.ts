/** The database of objects, beside the folder of the files that it is about. */
export const INDEX_FILE = 'buckets.db'
/** With what belongs to it while it is used, or after a crash. */
export const INDEX_FILES = [INDEX_FILE, `${INDEX_FILE}-wal`, `${INDEX_FILE}-shm`]
/** Room that is given up when the disk is full, so that objects can be read and removed then. */
export const INDEX_RESERVE = 'buckets.reserve'
export const INDEX_RESERVE_BYTES = 1024 * 1024
