import {words, type LanguageWords} from './language-words';

/** Dutch, read off what machine translation puts in bold; measured on the corpus. */
export const nl: LanguageWords = {
  functionWords: words(`
    de het een deze dit die dat
    ik u uw jij je jouw hij zij ze wij we ons onze hun hen men er
    aan af bij binnen boven buiten door in langs met na naar naast om onder op over per rond sinds te
    tegen ten tot tussen uit van vanaf via volgens voor voordat
    als dan en maar nadat of omdat terwijl toen totdat want wanneer zodat zoals
    ben bent is was waren zijn word wordt werd worden geworden heb hebt heeft had hebben
    kan kunt kon kunnen mag mogen moet moest moeten wil wilt willen zal zult zou zullen
    doet gaat klikt kiest selecteert opent ziet typt voert
    daar daarna dus hier ook nog niet toch vervolgens waar wel welke weer zo
  `),
  instructions: words('doorgaan gaan klik klikken kies kiezen klikt selecteer selecteren'),
  neverFirst: words('op onder de het uw die dat en of om vervolgens daarna'),
  neverBeforeCapital: words('aan als bij binnen door een in met naar of te uit van via voor'),
  neverLast: words(`
    de het een deze dit die dat uw onze en of als maar dan vervolgens
    bij met naar onder te tot van vanaf via voor om
    selecteert kiest klikt ziet u
  `),
  neverLastAfterInfinitive: words('aan af in op uit'),
  infinitive: /\p{L}{2,}en$/u,
  nouns: {
    ...{banner: 'banner', blade: 'blade', deelvenster: 'pane', dialoogvenster: 'dialog'},
    ...{gedeelte: 'section', hulpprogramma: 'tool', knop: 'button', kolom: 'column'},
    ...{koppeling: 'link', linkerdeelvenster: 'pane', lijst: 'list', menu: 'menu', optie: 'option'},
    ...{pagina: 'page', scenario: 'scenario', sectie: 'section', tabblad: 'tab', toets: 'key'},
    ...{toetsen: 'key', vak: 'box', veld: 'field', venster: 'window'},
  },
  address: {right: 'u', wrong: words('je jij jou jouw jouwe jullie jezelf jijzelf jouzelf')},
};
