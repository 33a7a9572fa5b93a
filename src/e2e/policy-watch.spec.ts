import {expect, test} from './support/test';

/*
 * The watch that every browser test stands under: it sees what a page, its frames and its windows
 * are refused, and fails the test.
 */

const foreignImage = 'https://images.example/pixel.png';

const addImage = (address: string) => {
  document.body.append(Object.assign(document.createElement('img'), {src: address}));
};

test('a violation that nobody expects fails the test', async ({page}) => {
  test.fail();
  await page.goto('/practise/');
  await page.evaluate(addImage, foreignImage);
});

test.describe('a violation that is expected', () => {
  test.use({expectedViolations: [/^img-src: .*pixel\.png/]});

  test('is seen in a page', async ({page}) => {
    await page.goto('/practise/');
    await page.evaluate(addImage, foreignImage);
  });

  test('is seen in a window that the page opens', async ({page}) => {
    await page.goto('/practise/');
    const opened = page.waitForEvent('popup');
    await page.evaluate(() => void window.open('/'));
    const popup = await opened;
    await expect(popup.getByRole('heading', {level: 1})).toBeVisible();
    await popup.evaluate(addImage, foreignImage);
    await popup.close();
  });

  test('fails the test where it does not occur', async ({page}) => {
    test.fail();
    await page.goto('/practise/');
  });
});
