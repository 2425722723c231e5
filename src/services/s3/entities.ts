/** What the catalog keeps for S3. Plain JSON. */
// biome-ignore lint/suspicious/noEmptyInterface: a service that keeps nothing yet.
export interface S3Entities {}
