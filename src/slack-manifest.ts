// npm run slack:manifest: prints the description of the app, to be pasted into Slack.
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { commands } from './all-commands.ts';
import { createManifest } from './chat/slack/manifest.ts';

const help = `Prints the app manifest for https://api.slack.com/apps ("Create New App", "From a manifest").

  npm run --silent slack:manifest                              Socket Mode (no address needed)
  npm run --silent slack:manifest -- --url https://your.host   Slack calls this machine
  npm run --silent slack:manifest -- --url https://your.host --socket
                                                               Socket Mode, and teams install the app
                                                               themselves at that address
  npm run --silent slack:manifest -- --json                    as JSON instead of YAML
`;

/** What to print, and whether it is what was asked for. */
export function printManifest(args: readonly string[]): {
  readonly text: string;
  readonly ok: boolean;
} {
  const { url, socket, json, help: wantsHelp, unknown } = readArgs(args);
  if (wantsHelp) return { text: help, ok: true };
  if (unknown) return { text: help, ok: false };
  if (url !== undefined && !(/^https:\/\//i.test(url) && URL.canParse(url))) {
    return { text: `--url must be an address that begins with https://.\n\n${help}`, ok: false };
  }
  const manifest = createManifest(commands, {
    socketMode: socket || url === undefined,
    ...(url !== undefined && { baseUrl: url.replace(/\/+$/, '') }),
  });
  const text = json ? JSON.stringify(manifest, undefined, 2) : stringify(manifest).trimEnd();
  return { text: `${text}\n`, ok: true };
}

interface Args {
  readonly url?: string;
  readonly socket: boolean;
  readonly json: boolean;
  readonly help: boolean;
  readonly unknown: boolean;
}

function readArgs(args: readonly string[]): Args {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        url: { type: 'string' },
        socket: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    });
    const { url, socket = false, json = false, help: wantsHelp = false } = values;
    return { socket, json, help: wantsHelp, unknown: false, ...(url !== undefined && { url }) };
  } catch {
    return { socket: false, json: false, help: false, unknown: true };
  }
}

if (import.meta.main) {
  const { text, ok } = printManifest(process.argv.slice(2));
  (ok ? process.stdout : process.stderr).write(text);
  process.exitCode = ok ? 0 : 64;
}
