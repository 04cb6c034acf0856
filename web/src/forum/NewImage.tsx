// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { forum, forumImageAddress } from '../api/forum';
import type { UploadedImage } from '../api/portfolio';
import { PictureImage } from '../entry/Pictures';
import { AskFirst } from '../ui/AskFirst';
import { Button } from '../ui/Button';
import { ConsentFields } from '../ui/ConsentFields';
import { TextArea } from '../ui/Fields';
import { useFocusOn } from '../ui/useFocusOn';

/** An image that is uploaded and not in a text yet: what there is to see and who is on it comes first. */
export function NewImage({
  id,
  image,
  onChange,
  onShow,
  onGone,
}: {
  id: string;
  image: UploadedImage;
  onChange: (image: UploadedImage) => void;
  onShow: (altText: string) => void;
  onGone: () => void;
}) {
  const field = `${id}-alt`;
  useFocusOn(field);
  const [altText, setAltText] = useState('');
  const [isTried, setTried] = useState(false);
  const isAgreedTo =
    image.portrayal !== undefined && image.portrayal.consents.length === image.portrayal.persons;
  const isBlank = !/[\p{L}\p{N}]/u.test(altText);
  const show = () => {
    setTried(true);
    if (!isBlank && isAgreedTo) {
      onShow(altText);
    }
  };
  return (
    <section
      className="form-image composer__image"
      aria-label="Afbeelding voor uw tekst"
      onKeyDown={(event) => {
        // Enter in one of these fields would send the form around it.
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
          event.preventDefault();
        }
      }}
    >
      <PictureImage
        picture={image}
        addressOf={forumImageAddress}
        altText={altText || 'De afbeelding, nog niet beschreven'}
        sizes="18rem"
        className="form-image__picture"
        isAtTop
      />
      <div className="form-image__fields">
        <TextArea
          id={field}
          label="Wat is er te zien?"
          hint="Voor wie de afbeelding niet kan zien. Eén zin, zonder namen."
          error={isTried && isBlank ? 'Beschrijf wat er te zien is' : undefined}
          rows={2}
          limit={250}
          value={altText}
          onChange={(typed) => setAltText(typed.slice(0, 250))}
        />
        <ConsentFields
          key={image.version}
          id={`${id}-consent`}
          image={image}
          error={isTried && !isAgreedTo ? 'Leg dit eerst vast' : undefined}
          record={(persons, consents) => forum.recordConsent(image, persons, consents)}
          onRecorded={onChange}
          withdraw={() => forum.withdrawConsent(image.id)}
          onWithdrawn={onGone}
        />
        <p className="button-row">
          <Button look="primary" onClick={show}>
            In de tekst zetten
          </Button>
          <AskFirst
            question="De afbeelding verdwijnt dan meteen en voorgoed."
            yes="Ja, weghalen"
            busy={false}
            onYes={() => {
              forum.withdrawConsent(image.id).catch(() => {
                // What no text shows goes within a day all the same.
              });
              onGone();
            }}
          >
            Toch niet
          </AskFirst>
        </p>
      </div>
    </section>
  );
}
