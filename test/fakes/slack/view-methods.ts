// views.*: modals and App Homes.
import { type Answer, type Call, type Method, Refusal, requireArg } from './call.ts';
import { checkView } from './check-blocks.ts';

export const viewMethods: Readonly<Record<string, Method>> = {
  'views.open': { token: 'bot', answer: openView },
  'views.update': { token: 'bot', answer: updateView },
  'views.publish': { token: 'bot', answer: publishView },
};

function openView({ desk, workspace, args }: Call): Answer {
  const trigger = requireArg(args, 'trigger_id');
  requireFine(args.view, 'modal');
  const error = desk.triggers.use(trigger, workspace.id);
  if (error !== undefined) throw new Refusal(error);
  const id = `V${workspace.id}${desk.views.length + 1}`;
  const user = desk.triggers.userOf(trigger) ?? '';
  desk.views.push({ id, workspace: workspace.id, user, view: args.view });
  return { ok: true, view: withId(args.view, id) };
}

function updateView({ desk, workspace, args }: Call): Answer {
  const id = requireArg(args, 'view_id');
  const open = desk.views.find((one) => one.id === id && one.workspace === workspace.id);
  if (open === undefined) throw new Refusal('not_found');
  requireFine(args.view, 'modal');
  open.view = args.view;
  return { ok: true, view: withId(args.view, id) };
}

function publishView({ workspace, args }: Call): Answer {
  const user = requireArg(args, 'user_id');
  requireFine(args.view, 'home');
  if (!workspace.users.some(({ id }) => id === user)) throw new Refusal('not_found');
  workspace.homes.set(user, args.view);
  return { ok: true, view: withId(args.view, `VHOME${user}`) };
}

function requireFine(view: unknown, type: string): void {
  const verdict = checkView(view);
  if (verdict.kind === 'refused') {
    throw new Refusal(verdict.error, { response_metadata: { messages: verdict.messages } });
  }
  const given = typeof view === 'object' && view !== null && 'type' in view ? view.type : undefined;
  if (given !== type) throw new Refusal('invalid_arguments');
}

function withId(view: unknown, id: string): object {
  return { ...(typeof view === 'object' ? view : {}), id, hash: `${id}.hash` };
}
