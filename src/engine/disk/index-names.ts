/** The database of objects, beside the folder of the files that it is about. */
export const INDEX_FILE = 'buckets.db'
/** With what belongs to it while it is used, or after a crash. */
export const INDEX_FILES = [INDEX_FILE, `${INDEX_FILE}-wal`, `${INDEX_FILE}-shm`]
