import {passAnswerOn} from '../../../auth/pass-answer-on';

/* The redirect page of the test's site, by the product's own code. */
const outcome = await passAnswerOn({
  home: document.baseURI,
  storage: window.sessionStorage,
});
if (!outcome.ok) document.body.textContent = outcome.problem;
