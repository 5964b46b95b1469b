/**
 * [AN14] What one person sends, and what one person gets, is as long as this or a multiple of it,
 * in bytes: whoever watches the line, encrypted as it is, can tell by its length neither a text nor a
 * choice. Nearly all texts that people write fit into one.
 */
export const paddedTo = 1_024;

/** As many spaces as a message of `bytes`, in which they stand, lacks to the next full length. */
export const paddingFor = (bytes: number): string => " ".repeat((paddedTo - (bytes % paddedTo)) % paddedTo);
