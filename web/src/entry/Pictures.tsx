// SPDX-License-Identifier: EUPL-1.2
import { type EntryImage, pictureAddress, type Shown } from '../api/portfolio';

/** The pictures of a story, each with what is written below it. */
export function Pictures({ images, isFirst }: { images: EntryImage[]; isFirst?: boolean }) {
  if (images.length === 0) {
    return null;
  }
  return (
    <div className={`pictures${images.length > 1 ? ' pictures--several' : ''}`}>
      {images.map((image) => (
        <figure key={image.id} className="picture">
          <PictureImage
            picture={image}
            altText={image.altText ?? ''}
            sizes={images.length > 1 ? '(width < 40rem) 92vw, 23rem' : '(width < 58rem) 92vw, 46rem'}
            isAtTop={isFirst}
          />
          {(image.caption || image.credit) && (
            <figcaption className="picture__words">
              {image.caption} {image.credit && <span className="picture__credit">Foto: {image.credit}</span>}
            </figcaption>
          )}
        </figure>
      ))}
    </div>
  );
}

/** A picture in the width that its place takes; nothing moves when it arrives. */
export function PictureImage({
  picture,
  addressOf = pictureAddress,
  altText,
  sizes,
  isAtTop,
  className,
  onError,
}: {
  picture: Shown;
  /** Where it is to be had in one of its widths. */
  addressOf?: (hash: string, width: number) => string;
  altText: string;
  /** How wide it is shown, as in the attribute of this name. */
  sizes: string;
  isAtTop?: boolean;
  className?: string;
  onError?: () => void;
}) {
  const largest = picture.sizes.at(-1);
  return (
    <img
      className={className}
      src={addressOf(picture.hash, picture.sizes[0]?.width ?? 0)}
      srcSet={picture.sizes.map(({ width }) => `${addressOf(picture.hash, width)} ${width}w`).join(', ')}
      sizes={sizes}
      width={largest?.width}
      height={largest?.height}
      alt={altText}
      loading={isAtTop ? 'eager' : 'lazy'}
      decoding="async"
      onError={onError}
    />
  );
}
