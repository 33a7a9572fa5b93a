const plain = 'aAbBcCdDeEfFgGhHiIjJkKlLmMnNoOpPqQrRsStTuUvVwWxXyYzZ';
const accented = 'áÁƀßçÇđĐéÉƒƑğĞĥĤíÍĵĴķĶľĽɱḾñÑóÓþÞǫǪŕŔšŠţŢúÚṽṼŵŴẋẊýÝžŽ';

const accents = new Map(
  Array.from(plain, (letter, index) => [letter, Array.from(accented)[index]]),
);

/**
 * Makes English words look translated and still be read: each letter gets an accent, and each vowel
 * stands twice, which makes them about a third longer, as German or Finnish would be.
 */
export function pseudoText(text: string): string {
  return text.replace(/[a-z]/giu, (letter) => {
    const strange = accents.get(letter) ?? letter;
    return /[aeiou]/u.test(letter) ? strange + strange : strange;
  });
}
