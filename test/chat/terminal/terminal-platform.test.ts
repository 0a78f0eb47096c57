// The terminal from outside: a keyboard or a pipe in, a screen or a file out.
import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test, vi } from 'vitest';
import type { PlatformHost } from '../../../src/chat/platform.ts';
import { createTerminal, terminalChannel } from '../../../src/chat/terminal/terminal-platform.ts';
import { card, paragraph, text } from '../../../src/view/spans.ts';
import { now } from '../../view/sample-briefing.ts';
import { idleHost } from '../idle.ts';
import { commands } from '../sample-commands.ts';

function open({ isTTY = true, env = { TERM: 'xterm' } as Record<string, string> } = {}) {
  const input = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  const output = Object.assign(new PassThrough(), { isTTY, columns: 60 });
  const errors = new PassThrough();
  const parts = { input, output, errors, env, bidi: 'auto', locale: 'en', zone: 'UTC' } as const;
  const terminal = createTerminal({ ...parts, now: () => now });
  let screen = '';
  output.on('data', (bytes) => {
    screen += bytes;
  });
  const asked: string[] = [];
  const host: PlatformHost = {
    ...idleHost,
    commands,
    answer: async (_channel, said) => {
      asked.push(String(said));
      // The first answer is the slowest: order must not depend on that.
      await new Promise((resolve) => setTimeout(resolve, asked.length === 1 ? 20 : 1));
      return card(`answer to ${said}`, []);
    },
    suggest: async () => ['gaza-board', 'syria-transition'],
    quit: vi.fn(),
  };
  const shown = () => stripVTControlCharacters(screen);
  return { terminal, input, output, errors, host, asked, raw: () => screen, shown };
}

const alert = card('New story', [paragraph(text('It broke.'))]);

test('a terminal that was closed while somebody sits there is the end, and no crash', async () => {
  const { terminal, input, host } = open();
  let isClosed = false;
  Object.assign(input, {
    // As a window does that is gone: the input says so itself.
    setRawMode: () => isClosed && input.emit('error', new Error('setRawMode EIO')),
  });
  await terminal.start(host);
  isClosed = true;
  input.emit('end');
  await vi.waitFor(() => expect(host.quit).toHaveBeenCalled());
  await terminal.stop();
});

describe('a pipe', () => {
  test('brings commands line by line, answered in order, and ends with its input', async () => {
    const { terminal, input, host, asked, raw } = open({ isTTY: false });
    await terminal.start(host);
    input.end('brief gaza-board\n\nstory s12\n');
    await vi.waitFor(() => expect(host.quit).toHaveBeenCalledTimes(1));
    expect(asked).toEqual(['brief gaza-board', 'story s12']);
    expect(raw()).toBe('answer to brief gaza-board\n\nanswer to story s12\n\n');
  });

  test('shows progress as one line for the errors only', () => {
    const { terminal, errors, raw } = open({ isTTY: false });
    terminal.setProgress({ feedsDone: 1, feedsTotal: 15, items: 1 });
    terminal.setProgress({ feedsDone: 9, feedsTotal: 15, items: 34 });
    terminal.setProgress(undefined);
    expect(String(errors.read())).toBe('Reading feeds … 1 of 15, 1 item\n');
    expect(raw()).toBe('');
  });

  test('that is closed by its reader ends nothing, and posts are refused from then on', async () => {
    const { terminal, output } = open({ isTTY: false });
    output.destroy(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    await vi.waitFor(async () => {
      expect((await terminal.post(terminalChannel, 'k', alert)).kind).toBe('gone');
    });
  });
});

describe('a screen', () => {
  test('overwrites the progress line in place and removes it', () => {
    const { terminal, raw, errors } = open();
    terminal.setProgress({ feedsDone: 9, feedsTotal: 15, items: 34 });
    terminal.setProgress({ feedsDone: 10, feedsTotal: 15, items: 40 });
    terminal.setProgress(undefined);
    expect(raw()).toBe(
      'Reading feeds … 9 of 15, 34 items\x1b[1G\x1b[0JReading feeds … 10 of 15, 40 items\x1b[1G\x1b[0J',
    );
    expect(errors.read()).toBeNull();
  });

  test('keeps what is being typed below an alert', async () => {
    const { terminal, input, host, shown } = open();
    await terminal.start(host);
    input.write('brief ga');
    await vi.waitFor(() => expect(shown()).toContain('brief ga'));
    expect(await terminal.post(terminalChannel, 'key-1', alert)).toEqual({
      kind: 'posted',
      postedId: 'key-1',
    });
    expect(shown()).toMatch(/New story\n\n {2}It broke\.\n\nsitrep> brief ga$/);
    input.write('za\r');
    await vi.waitFor(() => expect(shown()).toContain('answer to brief gaza'));
    await terminal.stop();
  });

  test('takes away all rows of a long typed line before an alert, and draws it once below', async () => {
    const { terminal, input, host, raw, shown } = open();
    await terminal.start(host);
    const typed = 'x'.repeat(70);
    for (const key of typed) input.write(key);
    await vi.waitFor(() => expect(shown().replaceAll(/[^x]/g, '').length).toBeGreaterThan(69));
    const before = raw().length;
    await terminal.post(terminalChannel, 'key-1', alert);
    const written = raw().slice(before).replaceAll('\x1b', 'ESC');
    // One row up and clear, the alert, then the line from where the cursor is.
    expect(written.slice(0, 18)).toBe('ESC[1AESC[1GESC[0J');
    expect(written.slice(written.indexOf('It broke.'))).not.toContain('ESC[1A');
    expect(written.endsWith(`${typed}ESC[19G`)).toBe(true);
    await terminal.stop();
  });

  test('completes commands and topics with Tab', async () => {
    const { terminal, input, host, asked } = open();
    await terminal.start(host);
    // One by one, as fingers do: a Tab inside a paste is only a character.
    for (const key of ['bri', '\t', 'ga', '\t', '\r']) {
      input.write(key);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await vi.waitFor(() => expect(asked).toEqual(['brief gaza-board']));
    await terminal.stop();
  });

  test('explains the first Ctrl-C and stops at the second', async () => {
    const { terminal, input, host, shown } = open();
    await terminal.start(host);
    input.write('half a li');
    input.write('\x03');
    await vi.waitFor(() => expect(shown()).toMatch(/once more to stop\.\nsitrep> $/));
    expect(host.quit).not.toHaveBeenCalled();
    input.write('\x03');
    await vi.waitFor(() => expect(host.quit).toHaveBeenCalledTimes(1));
  });

  test.each(['\x04', 'quit\r', ' EXIT \r'])('stops at %j', async (typed) => {
    const { terminal, input, host, asked } = open();
    await terminal.start(host);
    input.write(typed);
    await vi.waitFor(() => expect(host.quit).toHaveBeenCalledTimes(1));
    expect(asked).toEqual([]);
  });

  test('that somebody leaves ends at once, and shows the answer that is still owed', async () => {
    const { terminal, input, host, shown } = open();
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = async () => {
      await promise;
      return card('broken off', []);
    };
    await terminal.start({ ...host, answer: slow });
    input.write('feeds check f1\r');
    input.write('quit\r');
    await vi.waitFor(() => expect(host.quit).toHaveBeenCalledTimes(1));
    resolve();
    await terminal.stop();
    expect(shown()).toContain('broken off');
  });

  test('that the app stops does not ask the app to stop again', async () => {
    const { terminal, host } = open();
    await terminal.start(host);
    await terminal.stop();
    expect(host.quit).not.toHaveBeenCalled();
  });

  test('without colours has no colour sequence', async () => {
    const { terminal, host, raw } = open({ env: { TERM: 'xterm', NO_COLOR: '1' } });
    await terminal.start(host);
    terminal.show(alert);
    expect(raw().replaceAll('\x1b', 'ESC')).not.toMatch(/ESC\[[\d;]*m/);
    await terminal.stop();
  });

  test('shows nothing any more once closed, so a message in doubt is absent', async () => {
    expect(await open().terminal.find(terminalChannel, 'key-1')).toEqual({ kind: 'absent' });
  });
});
