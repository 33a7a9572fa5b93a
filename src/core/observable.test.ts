import {createObservable} from './observable';

test('tells everyone who listens about a change, and nobody about none', () => {
  const value = createObservable(1);
  const heard: number[] = [];
  value.subscribe(() => heard.push(value.get()));
  value.set(2);
  value.set(2);
  value.set(3);
  expect(heard).toEqual([2, 3]);
});

test('who stops listening while being told hears nothing more, and keeps nobody from hearing', () => {
  const value = createObservable('a');
  const heard: string[] = [];
  const stop = value.subscribe(() => {
    heard.push('first');
    stop();
  });
  value.subscribe(() => heard.push('second'));
  value.set('b');
  value.set('c');
  expect(heard).toEqual(['first', 'second', 'second']);
});
