// Reads a body by a schema; what does not fit is answered as Discord answers it.
import { z } from 'zod';
import { type FieldError, invalidForm } from './api-error.ts';

/** The body as the schema has it. Throws 50035. */
export function readForm<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const reading = schema.safeParse(body);
  if (reading.success) return reading.data;
  throw invalidForm(
    reading.error.issues.map((issue) => ({ path: issue.path, error: name(issue) })),
  );
}

/** Text of a length that Discord counts after cutting off white space at both ends. */
export function words(min: number, max: number) {
  return z.string().trim().min(min).max(max);
}

/** An http(s) address, as embeds and buttons take it. */
export const address = z
  .string()
  .max(2048)
  .superRefine((text, context) => {
    if (!URL.canParse(text)) {
      context.addIssue(mistake('URL_TYPE_INVALID_URL', 'Not a well formed URL.'));
    } else if (!/^https?:$/.test(new URL(text).protocol)) {
      const said = `Scheme "${new URL(text).protocol.slice(0, -1)}" must be one of ('http', 'https').`;
      context.addIssue(mistake('URL_TYPE_INVALID_SCHEME', said));
    }
  });

/** A mistake with one of Discord's own names. */
export function mistake(code: string, message: string, path: readonly PropertyKey[] = []) {
  return { code: 'custom' as const, message, params: { discord: code }, path: [...path] };
}

function name(issue: z.core.$ZodIssue): FieldError {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? error('BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`)
        : issue.origin === 'array'
          ? error('BASE_TYPE_MAX_LENGTH', `Must be ${issue.maximum} or fewer in length.`)
          : error('NUMBER_TYPE_MAX', `Value should be less than or equal to ${issue.maximum}.`);
    case 'too_small':
      return issue.origin === 'number'
        ? error('NUMBER_TYPE_MIN', `Value should be greater than or equal to ${issue.minimum}.`)
        : error('BASE_TYPE_REQUIRED', 'This field is required');
    case 'invalid_type':
      return issue.input === undefined && /received undefined/.test(issue.message)
        ? error('BASE_TYPE_REQUIRED', 'This field is required')
        : error('BASE_TYPE_BAD_TYPE', issue.message);
    case 'invalid_value':
      return error('BASE_TYPE_CHOICES', `Value must be one of (${issue.values.join(', ')}).`);
    case 'custom':
      return error(String(issue.params?.discord ?? 'BASE_TYPE_INVALID'), issue.message);
    default:
      return error('BASE_TYPE_INVALID', issue.message);
  }
}

function error(code: string, message: string): FieldError {
  return { code, message };
}
