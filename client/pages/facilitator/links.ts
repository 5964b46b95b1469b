/** Where people type the code, as it is read aloud. */
export const joinAddress = (): string => location.host;

export const joinLink = (code: string): string => `${location.origin}/j/${code}`;

/** Keys stand behind the #, which browsers do not send. */
export const screenLink = (code: string, key: string): string => `${location.origin}/screen/${code}#${key}`;
export const facilitatorLink = (code: string, secret: string): string => `${location.origin}/f/${code}#${secret}`;
