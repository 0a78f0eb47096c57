// Who may correct what all workspaces of one Sitrep share: stories and names.
import { type Channel, scopeOf } from '../model/delivery.ts';
import type { Scope } from '../model/ids.ts';
import type { Asker } from '../model/workspace.ts';

/**
 * The operator always may; else managers of the workspaces that the operator named. Where none is
 * named, those of a single workspace: there is nobody else whose stories they could change.
 * @param present the workspaces that Sitrep is in
 * @param editors the workspaces that the operator named (SITREP_EDITORS)
 */
export function mayEditShared(
  { channel, person }: Asker,
  present: readonly Omit<Channel, 'channel'>[],
  editors: readonly Scope[],
): boolean {
  if (person.isOperator === true) return true;
  if (!person.isManager) return false;
  const own = scopeOf(channel);
  if (editors.length > 0) return editors.includes(own);
  const [only, second] = present;
  return only !== undefined && second === undefined && scopeOf(only) === own;
}
