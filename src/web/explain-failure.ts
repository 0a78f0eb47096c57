// Turns network errors and HTTP statuses into sentences for an editor.

/** By error code of Node, OpenSSL and undici. */
const BY_CODE: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no server of that name; the address may be misspelt or the site closed.',
  EAI_AGAIN: 'The name of the server could not be looked up just now.',
  ECONNREFUSED: 'The server refused the connection.',
  EHOSTUNREACH: 'The server could not be reached.',
  ENETUNREACH: 'The server could not be reached.',
  EADDRNOTAVAIL: 'The server could not be reached.',
  ETIMEDOUT: 'The server could not be reached in time.',
  UND_ERR_CONNECT_TIMEOUT: 'The server could not be reached in time.',
  ECONNRESET: 'The server broke off the connection.',
  EPIPE: 'The server broke off the connection.',
  UND_ERR_SOCKET: 'The server broke off the connection.',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'The server broke off the connection.',
  UND_ERR_HEADERS_OVERFLOW: 'The head of the server’s answer is too large.',
  CERT_HAS_EXPIRED: 'The server’s security certificate has expired.',
  CERT_NOT_YET_VALID: 'The server’s security certificate is not valid yet.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The server’s security certificate belongs to another site.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The server’s security certificate is not from a known authority.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The server’s security certificate is not from a known authority.',
  UNABLE_TO_GET_ISSUER_CERT: 'The server’s security certificate is not from a known authority.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'The server’s security certificate is not from a known authority.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'The server’s security certificate cannot be verified; the site leaves out a part of it.',
};

const BY_PREFIX: readonly (readonly [string, string])[] = [
  ['HPE_HEADER_OVERFLOW', 'The head of the server’s answer is too large.'],
  ['HPE_', 'The server’s answer is not a proper web answer.'],
  // What undici says to a switch of protocols that nobody asked for.
  ['ERR_ASSERTION', 'The server’s answer is not a proper web answer.'],
  ['CERT_', 'The server’s security certificate is not valid.'],
  ['ERR_SSL_', 'No secure connection to the server could be made.'],
  ['ERR_TLS_', 'No secure connection to the server could be made.'],
  ['EPROTO', 'No secure connection to the server could be made.'],
];

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'The server did not understand the request (400).',
  401: 'The feed asks for a user name and password (401).',
  402: 'The feed is for paying readers only (402).',
  403: 'The server refuses to give out the feed (403); it may need a password or block automated readers.',
  404: 'There is no feed at this address (404).',
  406: 'The server has no version of the feed that Sitrep reads (406).',
  407: 'A proxy on the way asks for a password (407).',
  408: 'The server waited too long for the request (408).',
  451: 'The feed is blocked for legal reasons (451).',
};

/**
 * A sentence for an error of the network; undefined for any other error, which is a bug. It may
 * name the error's code, never the error's own text, which can hold an address with a password.
 */
export function explainError(error: Error): string | undefined {
  const code = findCode(error);
  if (code === undefined) return undefined;
  const known = BY_CODE[code] ?? BY_PREFIX.find(([prefix]) => code.startsWith(prefix))?.[1];
  return known ?? `The feed could not be fetched (${code}).`;
}

/** A sentence for an HTTP status that brings no document. */
export function explainStatus(status: number): string {
  const known = BY_STATUS[status];
  if (known !== undefined) return known;
  if (status >= 500) return `The server has a problem of its own (${status}).`;
  if (status >= 400) return `The server refused the request (${status}).`;
  return `The server answered without a document (${status}).`;
}

/** The error's own code, or that of the first failed attempt when several addresses were tried. */
export function findCode(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string') return error.code;
  // undici knows no code for some kinds of nonsense.
  if (error.name === 'HTTPParserError') return 'HPE_UNKNOWN';
  const inner = error instanceof AggregateError ? error.errors[0] : error.cause;
  return inner instanceof Error ? findCode(inner) : undefined;
}
