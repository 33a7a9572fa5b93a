/** @jest-environment jsdom */
import {readWithoutWriting} from './read-without-writing';

const channels = globalThis as {BroadcastChannel?: unknown};

/** A browser's channel, as far as a read can reach it. */
class Channel {
  readonly said: unknown[] = [];
  postMessage(words: unknown) {
    this.said.push(words);
  }
}

const {BroadcastChannel: own} = channels;

afterEach(() => {
  channels.BroadcastChannel = own;
  localStorage.clear();
});

function writeAndRead() {
  localStorage.setItem('account', 'changed');
  localStorage.removeItem('account');
  return localStorage.getItem('account');
}

test('a browser without channels reads, and writes nothing', () => {
  delete channels.BroadcastChannel;
  localStorage.setItem('account', 'kept');

  expect(readWithoutWriting(writeAndRead)).toEqual({value: 'kept', hasTriedToWrite: true});
  localStorage.setItem('account', 'new');
  expect(localStorage.getItem('account')).toBe('new');
});

test('what is said to other tabs during a read is dropped, and afterwards heard again', () => {
  channels.BroadcastChannel = Channel;
  const channel = new Channel();

  const reading = readWithoutWriting(() => channel.postMessage('gone'));
  channel.postMessage('here');

  expect(reading.hasTriedToWrite).toBe(true);
  expect(channel.said).toEqual(['here']);
});

test('a read that throws leaves writing on', () => {
  channels.BroadcastChannel = Channel;
  const fail = () => {
    throw new Error('no');
  };

  expect(() => readWithoutWriting(fail)).toThrow('no');
  localStorage.setItem('account', 'new');
  expect(localStorage.getItem('account')).toBe('new');
});
