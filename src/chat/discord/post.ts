// Sends one message and says what became of it. Nothing is repeated here that may have arrived: the
// outbox looks first.
import { Routes } from 'discord.js';
import type { Card } from '../../model/card.ts';
import type { Channel, PostResult } from '../../model/delivery.ts';
import { cutLine } from '../../view/direction.ts';
import { toPlainLine } from '../../view/plain-line.ts';
import type { PostOptions } from '../platform.ts';
import type { Account } from './account.ts';
import { markOf, nonceOf } from './delivery-mark.ts';
import { isId, openPlace, type Place, readId } from './open-place.ts';
import { codeOf, type Failure, readFailure } from './read-failure.ts';
import { type MessageBody, renderMessage, renderPlain } from './render-message.ts';

type Sent = { readonly kind: 'posted'; readonly postedId: string } | Failure;
type Send = (body: MessageBody) => Promise<Sent>;

const longestName = 100;
/** Threads that nobody writes to are put away after three days. */
const archiveMinutes = 4_320;
const threadExists = 160004;
const retryThreadMs = 5_000;

/** @param channel an id of `@<user id>` is a private message to that person. */
export async function post(
  account: Account,
  channel: Channel,
  key: string,
  card: Card,
  { thread, ping }: PostOptions = {},
): Promise<PostResult> {
  const signedOut = account.findSignedOut();
  if (signedOut !== undefined) return { kind: 'signed-out', reason: signedOut };
  const place = await openPlace(account, channel);
  if (place.kind === 'failure') return settle(place.failure);
  const role = ping !== undefined && isId(ping) ? { ping } : {};
  const isThreaded = thread !== undefined && !(place.kind === 'messages' && place.isDirect);
  const inThread = isThreaded
    ? await sendTwice(card, key, role, (body) => sendToThread(account, place, key, thread, body))
    : undefined;
  if (inThread !== undefined && inThread.kind !== 'gone') return settle(inThread);
  const title = thread?.title ?? readTitle(card);
  return settle(
    await sendTwice(card, key, role, (body) => sendToPlace(account, place, key, title, body)),
  );
}

// What Discord refuses for its form is tried once more as a few plain words.
async function sendTwice(
  card: Card,
  key: string,
  role: { readonly ping?: string },
  send: Send,
): Promise<Sent> {
  const marks = { mark: markOf(key), ...role };
  const first = await send(renderMessage(card, marks));
  return first.kind === 'invalid' ? await send(renderPlain(card, marks)) : first;
}

function settle(sent: Sent): PostResult {
  return sent.kind === 'invalid' ? { kind: 'refused', reason: sent.reason } : sent;
}

async function sendToPlace(
  account: Account,
  place: Exclude<Place, { kind: 'failure' }>,
  key: string,
  title: string,
  body: MessageBody,
): Promise<Sent> {
  if (place.kind === 'messages') return await sendMessage(account, place.id, key, body);
  // A forum's post takes no nonce; `find` looks for its mark.
  const form = { name: nameThread(title), auto_archive_duration: archiveMinutes, message: body };
  return await send(account, Routes.threads(place.id), form);
}

// The thread of a message has the message's id; it is opened when the first update comes.
async function sendToThread(
  account: Account,
  { id, kind }: Exclude<Place, { kind: 'failure' }>,
  key: string,
  { rootId, title }: NonNullable<PostOptions['thread']>,
  body: MessageBody,
): Promise<Sent> {
  const first = await sendMessage(account, rootId, key, body);
  if (first.kind !== 'gone' || kind === 'forum') return first;
  if (account.client.channels.cache.has(rootId)) return first;
  const opened = await openThread(account, id, rootId, title);
  return opened === 'open' ? await sendMessage(account, rootId, key, body) : opened;
}

async function openThread(
  account: Account,
  channelId: string,
  rootId: string,
  title: string,
): Promise<'open' | Failure> {
  const form = { name: nameThread(title), auto_archive_duration: archiveMinutes };
  try {
    await account.ask('post', Routes.threads(channelId, rootId), form);
    return 'open';
  } catch (error) {
    if (codeOf(error) === threadExists) return 'open';
    const failure = readFailure(error);
    // Opening it twice does no harm, so a lost reply is no reason to look around.
    if (failure.kind === 'unknown') {
      return { kind: 'retry', afterMs: retryThreadMs, reason: failure.reason };
    }
    const passes = failure.kind === 'retry' || failure.kind === 'signed-out';
    return passes ? failure : { kind: 'gone', reason: failure.reason };
  }
}

async function sendMessage(
  account: Account,
  channelId: string,
  key: string,
  body: MessageBody,
): Promise<Sent> {
  const form = { ...body, nonce: nonceOf(key), enforce_nonce: true };
  return await send(account, Routes.channelMessages(channelId), form);
}

async function send(account: Account, route: `/${string}`, form: object): Promise<Sent> {
  try {
    const id = readId(await account.ask('post', route, form));
    return id === undefined
      ? { kind: 'unknown', reason: 'Discord answered without saying what became of the message.' }
      : { kind: 'posted', postedId: id };
  } catch (error) {
    return readFailure(error);
  }
}

function readTitle(card: Card): string {
  return card.title.map((span) => (span.kind === 'time' ? '' : span.text)).join('');
}

function nameThread(title: string): string {
  const name = cutLine(toPlainLine(title), longestName);
  return name === '' ? 'Sitrep' : name;
}
