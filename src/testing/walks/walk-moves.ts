import fc from 'fast-check';
import {practiceFaults} from '../../practice/practice-tenant';
import {operationFates} from './create-walk-tenant';
import {storageModes} from './create-tab-storage';
import type {Walk} from './create-walk';
import {walkTargets} from './walk-people';
import {plannedFaults} from './wire-fault';

/** What decides whether a move can be made at all. */
export interface WalkModel {
  tabs: 1 | 2;
}

export type WalkMove = fc.AsyncCommand<WalkModel, Walk>;

interface MoveOptions {
  readonly canBeMade?: (model: WalkModel) => boolean;
  readonly change?: (model: WalkModel) => void;
}

/** A move with the words that a failed walk is told in; after each one, all that must hold is held. */
function move(
  words: string,
  make: (walk: Walk) => void | Promise<void>,
  {canBeMade = () => true, change}: MoveOptions = {},
): WalkMove {
  return {
    check: canBeMade,
    async run(model, walk) {
      change?.(model);
      await make(walk);
      await walk.rest();
      walk.verify();
    },
    toString: () => words,
  };
}

/** A password that breaks no rule, and one that breaks several. */
const ownPassword = 'Canary-Pa55word';
const weakPassword = 'short';

const tab = fc.constantFrom(0, 0, 0, 1);
const person = fc.nat(walkTargets.length - 1);
const passwords = fc.constantFrom(null, null, null, ownPassword, weakPassword);
const times = fc.constantFrom(1, 1, 2);

const sort = (password: string | null) =>
  password === null ? 'made' : password === weakPassword ? 'weak' : 'own';

const nameOf = (index: number) => walkTargets[index]!.displayName;

const beginnings = fc
  .record({
    tab,
    person: fc.constantFrom(0, 0, 0, 1, 1, 2),
    password: passwords,
    times,
    pause: fc.constantFrom(0, 0, 61_000),
  })
  .map(({tab: at, person: who, password, times: presses, pause}) =>
    move(
      `reset ${nameOf(who)} in tab ${at}, ${presses}×, ${sort(password)}, after ${pause} ms`,
      async (walk) => {
        const page = walk.page(at);
        page.choose(walkTargets[who]!);
        page.readCard(true);
        await walk.rest();
        page.confirmChoice();
        page.open();
        await walk.advance(pause);
        for (let press = 0; press < presses; press += 1) page.press(walkTargets[who]!.id, password);
      },
    ),
  );

/** Two tabs that stand at the same question, and press one after the other or at the same instant. */
const racing = fc
  .record({person, pause: fc.constantFrom(0, 0, 300, 3_000)})
  .map(({person: who, pause}) =>
    move(
      `reset ${nameOf(who)} in both tabs, ${pause} ms apart`,
      async (walk) => {
        const pages = [walk.page(0), walk.page(1)];
        for (const page of pages) {
          page.choose(walkTargets[who]!);
          page.confirmChoice();
          page.open();
        }
        await walk.advance(300);
        for (const page of pages) {
          page.press(walkTargets[who]!.id, null);
          if (pause > 0) await walk.advance(pause);
        }
      },
      {canBeMade: ({tabs}) => tabs === 2},
    ),
  );

const finding = fc.oneof(
  fc
    .record({tab, text: fc.constantFrom('', 'Milan', 'a', 'nobody')})
    .map(({tab: at, text}) =>
      move(`search "${text}" in tab ${at}`, (walk) => walk.page(at).find.search(text)),
    ),
  fc.record({tab, retry: fc.boolean()}).map(({tab: at, retry}) =>
    move(retry ? `search again in tab ${at}` : `more of the list in tab ${at}`, (walk) => {
      const {find} = walk.page(at);
      if (retry) find.retry();
      else find.loadMore();
    }),
  ),
  fc.record({tab, index: fc.nat(2)}).map(({tab: at, index}) =>
    move(`choose row ${index} in tab ${at}`, (walk) => {
      const page = walk.page(at);
      const user = page.find.state.get().users[index];
      if (user) page.choose(user);
    }),
  ),
);

/** Searches and cards that overtake each other: the second is asked for while the first is on its way. */
const hesitating = fc
  .record({tab, first: person, second: person, isSlow: fc.boolean()})
  .map(({tab: at, first, second, isSlow}) =>
    move(
      `search and read ${nameOf(first)}, then ${nameOf(second)}, in tab ${at}${isSlow ? ', slowly' : ''}`,
      async (walk) => {
        const page = walk.page(at);
        for (const who of [first, second]) {
          for (const target of ['list', 'card'] as const) {
            const fault = {name: 'slow', arrives: 200, answers: 3_000, isCarriedOut: true} as const;
            if (isSlow && who === first) walk.world.faults.plan({target, fault, times: 1});
          }
          page.find.search(nameOf(who).split(' ')[0]!);
          page.choose(walkTargets[who]!);
          page.readCard(true);
          await walk.advance(isSlow ? 300 : 0);
        }
      },
    ),
  );

const confirming = fc.oneof(
  fc
    .record({tab, person})
    .map(({tab: at, person: who}) =>
      move(`choose ${nameOf(who)} in tab ${at}`, (walk) => walk.page(at).choose(walkTargets[who]!)),
    ),
  fc
    .record({tab, includeRoles: fc.boolean()})
    .map(({tab: at, includeRoles}) =>
      move(`read the card in tab ${at}`, (walk) => walk.page(at).readCard(includeRoles)),
    ),
  tab.map((at) => move(`confirm the choice in tab ${at}`, (walk) => walk.page(at).confirmChoice())),
);

const resetting = fc.oneof(
  tab.map((at) => move(`open the flyout in tab ${at}`, (walk) => walk.page(at).open())),
  fc
    .record({tab, person})
    .map(({tab: at, person: who}) =>
      move(`check ${nameOf(who)} with the same step in tab ${at}`, (walk) =>
        walk.page(at).check(walkTargets[who]!),
      ),
    ),
  fc
    .record({tab, person, password: passwords, times})
    .map(({tab: at, person: who, password, times: presses}) =>
      move(
        `press Reset for ${nameOf(who)} in tab ${at}, ${presses}×, ${sort(password)}`,
        (walk) => {
          const page = walk.page(at);
          for (let press = 0; press < presses; press += 1)
            page.press(walkTargets[who]!.id, password);
        },
      ),
    ),
  fc.record({tab, password: passwords, times}).map(({tab: at, password, times: presses}) =>
    move(`press Reset in tab ${at}, ${presses}×, ${sort(password)}`, (walk) => {
      const page = walk.page(at);
      const user = page.checked();
      for (let press = 0; user && press < presses; press += 1) page.press(user.id, password);
    }),
  ),
  tab.map((at) =>
    move(`look once more in tab ${at}`, (walk) => walk.page(at).reset().retryVerify()),
  ),
  tab.map((at) => move(`close the flyout in tab ${at}`, (walk) => walk.page(at).close())),
);

const browsing = fc.oneof(
  fc
    .record({tab, isHidden: fc.boolean()})
    .map(({tab: at, isHidden}) =>
      move(`${isHidden ? 'hide' : 'show'} tab ${at}`, (walk) => walk.page(at).setHidden(isHidden)),
    ),
  tab.map((at) => move(`reload tab ${at}`, (walk) => walk.reload(at))),
  fc.boolean().map((isCopy) =>
    move(isCopy ? 'duplicate the tab' : 'open a second tab', (walk) => walk.openTab(isCopy), {
      canBeMade: ({tabs}) => tabs === 1,
      change: (model) => void (model.tabs = 2),
    }),
  ),
  fc.constant(
    move('close the second tab', (walk) => walk.closeTab(), {
      canBeMade: ({tabs}) => tabs === 2,
      change: (model) => void (model.tabs = 1),
    }),
  ),
  fc
    .record({tab, isShared: fc.boolean(), mode: fc.constantFrom(...storageModes)})
    .map(({tab: at, isShared, mode}) =>
      move(`the storage of ${isShared ? 'the browser' : `tab ${at}`} is ${mode}`, (walk) => {
        const {storage} = isShared ? walk.world.browser : walk.tab(at);
        storage.setMode(mode);
      }),
    ),
);

const signingIn = fc
  .constantFrom(null, 0, 1, 2, 5)
  .map((operator) =>
    move(operator === null ? 'sign out' : `sign in as operator ${operator}`, (walk) =>
      walk.signIn(operator),
    ),
  );

const time = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom(1, 300, 3_000, 8_000, 30_000, 65_000, 130_000, 400_000, 3_600_000)
      .map((milliseconds) => move(`${milliseconds} ms pass`, (walk) => walk.advance(milliseconds))),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(20_000, 300_000, 3_600_000, 86_400_000)
      .map((milliseconds) =>
        move(`the machine sleeps ${milliseconds} ms`, (walk) => walk.sleep(milliseconds)),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(-86_400_000, -90_000, 90_000, 86_400_000)
      .map((milliseconds) =>
        move(`the clock is set by ${milliseconds} ms`, (walk) =>
          walk.world.clock.set(milliseconds),
        ),
      ),
  },
);

const trouble = fc.oneof(
  {
    weight: 6,
    arbitrary: plannedFaults.map((fault) =>
      move(`fault ${JSON.stringify(fault)}`, ({world}) => world.faults.plan(fault)),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constant(move('the wire is well again', ({world}) => world.faults.clear())),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({fault: fc.constantFrom(...practiceFaults), isOn: fc.constantFrom(true, true, false)})
      .map(({fault, isOn}) =>
        move(`practice fault ${fault} ${isOn ? 'on' : 'off'}`, ({world}) =>
          world.tenant.setFault(fault, isOn),
        ),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom(...operationFates)
      .map((fate) =>
        move(`the next operation ${fate}`, ({world}) => world.tenant.setNextFate(fate)),
      ),
  },
  {
    weight: 1,
    arbitrary: person.map((who) =>
      move(`another admin resets ${nameOf(who)}`, ({world}) =>
        world.tenant.resetFromElsewhere(walkTargets[who]!.id),
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({person, isDeleted: fc.boolean()})
      .map(({person: who, isDeleted}) =>
        move(`${nameOf(who)} is ${isDeleted ? 'deleted' : 'restored'}`, ({world}) =>
          world.tenant.setDeleted(walkTargets[who]!.id, isDeleted),
        ),
      ),
  },
);

/** Every move of a walk: what operators, browsers, networks, tenants and clocks do. */
export const walkMoves: fc.Arbitrary<WalkMove> = fc.oneof(
  {weight: 5, arbitrary: beginnings},
  {weight: 2, arbitrary: racing},
  {weight: 2, arbitrary: finding},
  {weight: 2, arbitrary: confirming},
  {weight: 1, arbitrary: hesitating},
  {weight: 4, arbitrary: resetting},
  {weight: 3, arbitrary: browsing},
  {weight: 1, arbitrary: signingIn},
  {weight: 7, arbitrary: time},
  {weight: 6, arbitrary: trouble},
);
