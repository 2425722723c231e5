/** Of all files of a function's code together (AWS's quota). */
export const CODE_UNZIPPED_BYTES_MAX = 262_144_000
/** Of a zip that comes with the request (AWS's quota). */
export const CODE_ZIPPED_BYTES_MAX = 52_428_800
/** Files, folders and links in a zip. A zip that is small enough to be uploaded can name more than a million of them, and nothing else. */
export const CODE_ENTRIES_MAX = 100_000
/** Of what a link in a zip leads to: what file systems take. */
export const LINK_TARGET_BYTES_MAX = 4095
