// SPDX-License-Identifier: EUPL-1.2
import { type ForumImage, forum } from '../api/forum';
import { Withdrawal } from '../ui/Withdrawal';
import { imagesIn } from './references';

/** For the author of a text and for editors: to take away an image of it at once, whatever becomes of the text. */
export function ImageWithdrawal({
  text,
  images = [],
  onDone,
}: {
  text: string;
  images?: ForumImage[];
  onDone: () => void;
}) {
  const pictures = imagesIn(text).filter(({ id }) => images.some((image) => image.id === id));
  return pictures.length === 0 ? null : (
    <Withdrawal
      pictures={pictures}
      explanation="De foto verdwijnt dan meteen en voorgoed. De tekst blijft staan."
      withdraw={forum.withdrawConsent}
      onDone={onDone}
    />
  );
}
