// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { type ForumImage, forum, forumImageAddress, type Mentioned } from '../api/forum';
import { PictureImage } from '../entry/Pictures';
import { addressOfReported } from '../moderation/words';
import { Button } from '../ui/Button';
import { Link } from '../ui/Link';
import { Markdown } from '../ui/Markdown';
import './forum-text.css';

interface Props {
  text: string;
  /** The images in it that are there; without a list each is asked for, as where somebody is still writing. */
  images?: ForumImage[];
  mentions?: Mentioned[];
  /** Whether images that are not in the list are asked for. */
  looksUp?: boolean;
}

/** What somebody wrote on the forum, with the images that it shows and whom it mentions. */
export function ForumText({ text, images, mentions, looksUp }: Props) {
  const imageOf = useCallback(
    (id: string, altText: string) => {
      const image = images?.find((one) => one.id === id);
      if (image) {
        return <ForumPicture image={image} altText={altText} />;
      }
      return looksUp ? <SoughtPicture id={id} altText={altText} /> : <Gone />;
    },
    [images, looksUp],
  );
  const mentionOf = useCallback(
    (reference: string, children: ReactNode) => {
      const found = mentions?.find((one) => one.reference === reference);
      return found ? <Mention mentioned={found} /> : <Unknown>{children}</Unknown>;
    },
    [mentions],
  );
  return <Markdown text={text} imageOf={imageOf} mentionOf={mentionOf} />;
}

/** An image of which only the id is known. */
function SoughtPicture({ id, altText }: { id: string; altText: string }) {
  const image = useQuery({
    queryKey: ['forum-image', id],
    queryFn: ({ signal }) => forum.image(id, signal),
    retry: false,
  });
  if (image.isPending) {
    return <span className="forum-picture__gone">Afbeelding wordt opgehaald…</span>;
  }
  return image.data ? <ForumPicture image={image.data} altText={altText} /> : <Gone />;
}

function ForumPicture({ image, altText }: { image: ForumImage; altText: string }) {
  const [isGone, setGone] = useState(false);
  const [isLarge, setLarge] = useState(false);
  if (isGone) {
    return <Gone />;
  }
  return (
    <>
      <button type="button" className="forum-picture" aria-haspopup="dialog" onClick={() => setLarge(true)}>
        <span className="visually-hidden">Vergroot: </span>
        <PictureImage
          picture={image}
          addressOf={forumImageAddress}
          altText={altText}
          sizes="(width < 48rem) 88vw, 40rem"
          onError={() => setGone(true)}
        />
      </button>
      {isLarge && <LargePicture image={image} altText={altText} onClose={() => setLarge(false)} />}
    </>
  );
}

/** At the end of the page, as a dialogue has no place within a paragraph. */
function LargePicture({
  image,
  altText,
  onClose,
}: {
  image: ForumImage;
  altText: string;
  onClose: () => void;
}) {
  const shown = useRef<HTMLDialogElement | null>(null);
  const open = useCallback((dialog: HTMLDialogElement | null) => {
    shown.current = dialog;
    dialog?.showModal();
  }, []);
  return createPortal(
    <dialog ref={open} className="forum-picture__large" aria-label={altText} onClose={onClose}>
      <PictureImage picture={image} addressOf={forumImageAddress} altText={altText} sizes="96vw" isAtTop />
      <p>
        <Button onClick={() => shown.current?.close()}>Sluiten</Button>
      </p>
    </dialog>,
    document.body,
  );
}

function Gone() {
  return <span className="forum-picture__gone">Deze afbeelding is er niet meer.</span>;
}

function Mention({ mentioned }: { mentioned: Mentioned }) {
  const { name, place, municipality } = mentioned;
  const isMunicipality = mentioned.reference.startsWith('municipality:');
  const more = [mentioned.function, isMunicipality ? undefined : municipality?.name]
    .filter(Boolean)
    .join(', ');
  const said = (
    <>
      @{name}
      {more && <span className="visually-hidden">{` (${more})`}</span>}
    </>
  );
  const href = place
    ? addressOfReported(place)
    : isMunicipality && municipality
      ? `/gemeenten/${municipality.code}`
      : undefined;
  return href ? (
    <Link className="nl-link mention" href={href} title={more || undefined}>
      {said}
    </Link>
  ) : (
    <span className="mention" title={more || undefined}>
      {said}
    </span>
  );
}

/** Somebody who is being mentioned just now, or whom one can no longer read here. */
function Unknown({ children }: { children: ReactNode }) {
  return <span className="mention">{children === '@' ? '@iemand' : children}</span>;
}
