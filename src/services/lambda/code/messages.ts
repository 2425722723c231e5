/** Texts of AWS about the code of a function, literally where they are known. */
import { CODE_UNZIPPED_BYTES_MAX, CODE_ZIPPED_BYTES_MAX } from './limits.ts'

export const NOT_A_ZIP = 'Could not unzip uploaded file. Please check your file, then try to upload again.'
export const EMPTY_ZIP = 'Uploaded file must be a non-empty zip'
export const UNZIPPED_TOO_LARGE = `Unzipped size must be smaller than ${CODE_UNZIPPED_BYTES_MAX} bytes`
export const ZIPPED_TOO_LARGE = `Zipped size must be smaller than ${CODE_ZIPPED_BYTES_MAX} bytes`
