// Discord's refusals, in Discord's own shape.

export interface ErrorBody {
  readonly message: string;
  readonly code: number;
  readonly errors?: ErrorTree;
}

export interface ErrorTree {
  [key: string]: ErrorTree | readonly FieldError[];
}

export interface FieldError {
  readonly code: string;
  readonly message: string;
}

export class ApiError extends Error {
  readonly status: number;
  readonly body: ErrorBody;

  constructor(status: number, body: ErrorBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** The refusals that need no details. The codes are those of Discord's list of JSON error codes. */
const refusals = {
  unauthorized: [401, 0, '401: Unauthorized'],
  noRoute: [404, 0, '404: Not Found'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  tagRequired: [400, 40067, 'A tag is required to create a forum post in this channel'],
  tooLarge: [413, 40005, 'Request entity too large'],
  missingAccess: [403, 50001, 'Missing Access'],
  wrongAuthor: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  closedToMessages: [403, 50007, 'Cannot send messages to this user'],
  noText: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  wrongChannelType: [400, 50024, 'Cannot execute action on this channel type'],
  deadWebhook: [401, 50027, 'Invalid Webhook Token'],
  invalidRecipient: [400, 50033, 'Invalid Recipient(s)'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  threadLocked: [400, 160005, 'Thread is locked'],
} as const;

export function refuse(name: keyof typeof refusals): ApiError {
  const [status, code, message] = refusals[name];
  return new ApiError(status, { message, code });
}

/** 50035 with the fields that are wrong. */
export function invalidForm(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly error: FieldError }[],
): ApiError {
  const errors: ErrorTree = {};
  for (const { path, error } of issues) {
    let node = errors;
    for (const key of path) {
      const next = (node[String(key)] ?? {}) as ErrorTree;
      node[String(key)] = next;
      node = next;
    }
    node._errors = [...((node._errors as readonly FieldError[] | undefined) ?? []), error];
  }
  return new ApiError(400, { message: 'Invalid Form Body', code: 50035, errors });
}
