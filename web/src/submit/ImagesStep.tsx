// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { portfolio } from '../api/portfolio';
import { PictureImage } from '../entry/Pictures';
import { Button } from '../ui/Button';
import { ConsentFields } from '../ui/ConsentFields';
import { FieldGroup, TextArea, TextField } from '../ui/Fields';
import { IMAGE_TYPES, refusalOf } from '../ui/imageFile';
import { Notice, ProblemNotice } from '../ui/Notice';
import { UploadProgress } from '../ui/UploadProgress';
import { IMAGE_LIMITS, type ImageValues, imageOf, MOST_IMAGES } from './form';

interface Props {
  /** The entry's id, once it has one. */
  entry?: string;
  images: ImageValues[];
  errorOf: (field: string) => string | undefined;
  onChange: (images: ImageValues[]) => void;
}

/** The pictures of an entry: uploaded one by one, put into words, and agreed to by who is on them. */
export function ImagesStep({ entry, images, errorOf, onChange }: Props) {
  const cache = useQueryClient();
  const refetch = () => cache.invalidateQueries({ queryKey: ['images', entry] });
  const now = useRef(images);
  now.current = images;
  const list = useRef<HTMLOListElement>(null);
  const [told, setTold] = useState('');
  const uploaded = useQuery({
    queryKey: ['images', entry],
    queryFn: ({ signal }) => portfolio.images(entry ?? '', signal),
    enabled: entry !== undefined && images.length > 0,
  });

  const put = (place: number, part: Partial<ImageValues>) =>
    onChange(images.map((image, at) => (at === place ? { ...image, ...part } : image)));
  const move = (place: number, by: number) => {
    const moved = [...images];
    const [image] = moved.splice(place, 1);
    if (image) {
      moved.splice(place + by, 0, image);
      onChange(moved);
      setTold(`Foto ${place + 1} is nu foto ${place + by + 1}.`);
    }
  };
  const remove = (id: string) => {
    onChange(now.current.filter((image) => image.id !== id));
    setTold('De foto is weggehaald.');
    list.current?.focus();
  };

  return (
    <>
      <p className="form__intro">
        Foto’s zijn niet verplicht. De eerste staat boven het verhaal. Plaats en camera worden uit de foto
        gewist.
      </p>
      {images.length > 0 && (
        <ol className="form-images" ref={list} tabIndex={-1} aria-label="Foto’s bij dit verhaal">
          {images.map((image, place) => {
            const stored = uploaded.data?.items.find((one) => one.id === image.id);
            const gone = errorOf(`image-${place}-id`);
            return (
              <li key={image.id} className="form-image" id={`image-${place}-id`} tabIndex={-1}>
                <PictureImage
                  picture={image}
                  altText={image.altText || `Foto ${place + 1}, nog niet beschreven`}
                  sizes="18rem"
                  className="form-image__picture"
                />
                <div className="form-image__fields">
                  {gone && (
                    <Notice tone="error" title="Deze foto is er niet meer">
                      <p>Misschien is de toestemming ingetrokken. Haal de foto weg.</p>
                    </Notice>
                  )}
                  <TextArea
                    id={`image-${place}-altText`}
                    label="Wat is er te zien?"
                    hint="Voor wie de foto niet kan zien. Eén of twee zinnen, zonder namen."
                    error={errorOf(`image-${place}-altText`)}
                    rows={2}
                    limit={IMAGE_LIMITS.altText}
                    value={image.altText}
                    onChange={(altText) => put(place, { altText })}
                  />
                  <TextField
                    id={`image-${place}-caption`}
                    label="Bijschrift"
                    optional
                    error={errorOf(`image-${place}-caption`)}
                    limit={IMAGE_LIMITS.caption}
                    value={image.caption}
                    onChange={(caption) => put(place, { caption })}
                  />
                  <TextField
                    id={`image-${place}-credit`}
                    label="Wie maakte de foto?"
                    hint="Bijvoorbeeld: gemeente, of het bureau dat de foto maakte."
                    optional
                    error={errorOf(`image-${place}-credit`)}
                    limit={IMAGE_LIMITS.credit}
                    value={image.credit}
                    onChange={(credit) => put(place, { credit })}
                  />
                  {stored && entry && (
                    <ConsentFields
                      key={stored.version}
                      id={`image-${place}-consent`}
                      image={stored}
                      error={errorOf(`image-${place}-consent`)}
                      record={(persons, consents) =>
                        portfolio.recordConsent(entry, stored, persons, consents)
                      }
                      onRecorded={refetch}
                      withdraw={() => portfolio.withdrawConsent(entry, image.id)}
                      onWithdrawn={() => {
                        refetch();
                        remove(image.id);
                      }}
                    />
                  )}
                  <p className="button-row">
                    <Button look="subtle" disabled={place === 0} onClick={() => move(place, -1)}>
                      Omhoog<span className="visually-hidden">: foto {place + 1}</span>
                    </Button>
                    <Button
                      look="subtle"
                      disabled={place === images.length - 1}
                      onClick={() => move(place, 1)}
                    >
                      Omlaag<span className="visually-hidden">: foto {place + 1}</span>
                    </Button>
                    <Button look="subtle" onClick={() => remove(image.id)}>
                      Weghalen<span className="visually-hidden"> van foto {place + 1}</span>
                    </Button>
                  </p>
                </div>
              </li>
            );
          })}
        </ol>
      )}
      {uploaded.isError && <ProblemNotice failure={uploaded.error} retry={() => uploaded.refetch()} />}
      <span className="visually-hidden" role="status">
        {told}
      </span>
      {images.length < MOST_IMAGES && (
        <Upload
          entry={entry}
          error={errorOf('images')}
          onUploaded={(image) => onChange([...now.current, image])}
        />
      )}
    </>
  );
}

/** One file at a time, with how far it is. */
function Upload({
  entry,
  error,
  onUploaded,
}: {
  entry?: string;
  error?: string;
  onUploaded: (image: ImageValues) => void;
}) {
  const cache = useQueryClient();
  const input = useRef<HTMLInputElement>(null);
  const [part, setPart] = useState<number | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [refusal, setRefusal] = useState('');
  const [done, setDone] = useState('');

  if (!entry) {
    return (
      <Notice>
        <p>Geef uw verhaal eerst een titel. Zodra het is opgeslagen, kunt u hier foto’s toevoegen.</p>
      </Notice>
    );
  }
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) {
      return;
    }
    setFailure(null);
    setDone('');
    const reason = refusalOf(file);
    setRefusal(reason);
    if (reason === '') {
      setPart(0);
      try {
        const image = await portfolio.uploadImage(entry, file, setPart);
        onUploaded(imageOf(image));
        cache.invalidateQueries({ queryKey: ['images', entry] });
        setDone('De foto is toegevoegd. Beschrijf nog wat er te zien is en wie er herkenbaar is.');
      } catch (problem) {
        setFailure(problem);
      }
      setPart(null);
    }
    if (input.current) {
      input.current.value = '';
    }
  };
  return (
    <FieldGroup
      id="images"
      legend="Foto toevoegen"
      hint="Een JPEG-, PNG- of WebP-bestand van hooguit 10 MB."
      error={refusal || error}
    >
      <input
        ref={input}
        id="images"
        className="form-upload"
        type="file"
        accept={IMAGE_TYPES.join(',')}
        aria-label="Kies een foto"
        aria-describedby={`images-hint${refusal || error ? ' images-error' : ''}`}
        disabled={part !== null}
        onChange={choose}
      />
      {part !== null && <UploadProgress part={part} />}
      <p role="status" className="small">
        {done}
      </p>
      {failure !== null && <ProblemNotice failure={failure} />}
    </FieldGroup>
  );
}
