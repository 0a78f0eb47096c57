// auth.test, apps.connections.open and oauth.v2.access: who one is and how one gets in.
import { type Answer, type Call, type Method, Refusal, textArg } from './call.ts';

export const accountMethods: Readonly<Record<string, Method>> = {
  'auth.test': { token: 'bot', answer: authTest },
  'apps.connections.open': { token: 'app', answer: openConnection },
  'oauth.v2.access': { token: 'none', answer: exchangeCode },
};

function authTest({ workspace }: Call): Answer {
  const { id, name, botUserId, botId } = workspace;
  return {
    ok: true,
    url: 'https://team.example/',
    team: name,
    user: 'sitrep',
    team_id: id,
    user_id: botUserId,
    bot_id: botId,
    is_enterprise_install: false,
  };
}

function openConnection({ desk }: Call): Answer {
  if (!desk.world.app.socketMode) throw new Refusal('forbidden_team');
  return { ok: true, url: desk.openSocket() };
}

function exchangeCode({ desk, args }: Call): Answer {
  const { app, workspaces } = desk.world;
  if (textArg(args, 'client_id') !== app.clientId) throw new Refusal('invalid_client_id');
  if (textArg(args, 'client_secret') !== app.clientSecret) throw new Refusal('bad_client_secret');
  const code = textArg(args, 'code') ?? '';
  const workspace = workspaces.find(({ id }) => id === app.codes.get(code));
  if (workspace === undefined || !app.codes.delete(code)) throw new Refusal('invalid_code');
  workspace.tokenState = 'live';
  return {
    ok: true,
    app_id: app.id,
    access_token: workspace.botToken,
    token_type: 'bot',
    scope: workspace.scopes.join(','),
    bot_user_id: workspace.botUserId,
    team: { id: workspace.id, name: workspace.name },
    enterprise: null,
    is_enterprise_install: false,
    authed_user: { id: workspace.users[0]?.id ?? '' },
  };
}
