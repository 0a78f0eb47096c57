// What somebody may have pasted into DISCORD_TOKEN instead of the bot's token.

const where = 'Copy the token from the Bot page of discord.com/developers/applications.';

/** A sentence when it cannot be a bot's token; undefined when it looks like one. Never repeats it. */
export function findTokenProblem(token: string): string | undefined {
  if (/^(xox|xapp)/i.test(token)) return `It is a token of Slack, not of Discord. ${where}`;
  if (/^\d{15,22}$/.test(token)) return `It is the number of an application or server. ${where}`;
  if (/^[0-9a-f]{64}$/i.test(token)) return `It is the public key of the application. ${where}`;
  if (/^https?:/i.test(token)) return `It is an address. ${where}`;
  const parts = token.replace(/^Bot\s+/i, '').split('.');
  if (parts.length !== 3)
    return `It is not a bot's token, which has two dots in it (it may be the client secret). ${where}`;
  return undefined;
}
