/** Bad input on the command line: printed as one line on standard error, exit code 2. */
export class UsageError extends Error {}

/** One command: arguments after its name in, one JSON value out (the last line of standard output). Progress and tables
 * go to standard error. Throws `UsageError` on bad input. */
export type Command = (args: string[]) => Promise<unknown>
