// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { type ClipboardEvent, type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { forum } from '../api/forum';
import type { UploadedImage } from '../api/portfolio';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { IMAGE_TYPES, refusalOf } from '../ui/imageFile';
import { Notice, ProblemNotice } from '../ui/Notice';
import { UploadProgress } from '../ui/UploadProgress';
import { NewImage } from './NewImage';
import { Preview } from './Preview';
import { imageMarkdown, mentionAt, mentionMarkdown, withParagraph } from './references';
import { useMentionable } from './useMentionable';
import './forum-text.css';

interface Props {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  rows: number;
  value: string;
  onChange: (text: string) => void;
  /** The topic that it is for, once there is one. */
  topic?: string;
}

const LIMIT = 10_000;

/** A text for the forum: with images that are dropped, pasted or chosen, with mentions, and as it will look. */
export function TextComposer({ topic, value, onChange, id, hint, ...field }: Props) {
  const cache = useQueryClient();
  const area = useRef<HTMLTextAreaElement>(null);
  const chooser = useRef<HTMLInputElement>(null);
  const now = useRef(value);
  now.current = value;
  const [caret, setCaret] = useState<number>();
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<number>();
  const [isOver, setOver] = useState(false);
  const [part, setPart] = useState<number | null>(null);
  const [refusal, setRefusal] = useState('');
  const [failure, setFailure] = useState<unknown>(null);
  const [image, setImage] = useState<UploadedImage>();
  const [told, setTold] = useState('');

  const mention = caret === undefined ? undefined : mentionAt(value, caret);
  const isMentioning = mention !== undefined && mention.from !== dismissed;
  const found = useMentionable(topic, isMentioning ? mention.typed : undefined);
  const list = `${id}-mentions`;
  const chosen = Math.min(active, found.length - 1);

  const put = (text: string, at: number) => {
    onChange(text);
    now.current = text;
    setCaret(undefined);
    // After React has put the text in, which moves the caret to its end.
    requestAnimationFrame(() => {
      area.current?.focus();
      area.current?.setSelectionRange(at, at);
    });
  };
  const take = (place: number) => {
    const one = found[place];
    if (one && mention && caret !== undefined) {
      const said = `${mentionMarkdown(one.reference, one.name)} `;
      put(value.slice(0, mention.from) + said + value.slice(caret), mention.from + said.length);
      setActive(0);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isMentioning || found.length === 0) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((chosen + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      take(chosen);
    } else if (event.key === 'Escape') {
      setDismissed(mention.from);
    } else {
      return;
    }
    event.preventDefault();
  };

  const add = async (file: File | undefined) => {
    if (!file || part !== null || image) {
      return;
    }
    setFailure(null);
    setTold('');
    const reason = refusalOf(file);
    setRefusal(reason);
    if (reason === '') {
      setPart(0);
      try {
        const uploaded = await forum.uploadImage(file, setPart);
        cache.setQueryData(['forum-image', uploaded.id], uploaded);
        setImage(uploaded);
      } catch (problem) {
        setFailure(problem);
      }
      setPart(null);
    }
  };
  const onPaste = (event: ClipboardEvent) => {
    const [file] = event.clipboardData.files;
    if (file) {
      event.preventDefault();
      add(file);
    }
  };
  const onDrop = (event: DragEvent) => {
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) {
      event.preventDefault();
      add(file);
    }
  };
  const show = (uploaded: UploadedImage, altText: string) => {
    const at = area.current?.selectionStart ?? now.current.length;
    const next = withParagraph(now.current, at, imageMarkdown(uploaded.id, altText));
    setImage(undefined);
    setTold('De afbeelding staat in uw tekst.');
    put(next.text, next.caret);
  };

  return (
    <div className={`composer${isOver ? ' composer--over' : ''}`}>
      <div className="composer__field">
        <TextArea
          {...field}
          id={id}
          hint={hint ?? 'Opmaak met Markdown: **vet**, - lijst, [tekst](adres). Typ @ om iemand te noemen.'}
          limit={LIMIT}
          value={value}
          onChange={onChange}
          area={{
            ref: area,
            'aria-autocomplete': 'list',
            'aria-haspopup': 'listbox',
            'aria-controls': isMentioning && found.length > 0 ? list : undefined,
            'aria-activedescendant': isMentioning && found.length > 0 ? `${list}-${chosen}` : undefined,
            onSelect: (event) => {
              const { selectionStart, selectionEnd } = event.currentTarget;
              setCaret(selectionStart === selectionEnd ? selectionStart : undefined);
            },
            onBlur: () => setCaret(undefined),
            onKeyDown,
            onPaste,
            onDrop,
            onDragOver: (event) => {
              if (event.dataTransfer.types.includes('Files')) {
                event.preventDefault();
                setOver(true);
              }
            },
            onDragLeave: () => setOver(false),
          }}
        />
        <div
          className="combobox__list"
          id={list}
          role="listbox"
          aria-label="Wie wilt u noemen?"
          hidden={!isMentioning || found.length === 0}
        >
          {isMentioning &&
            found.map((one, place) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the text
              <div
                key={one.reference}
                id={`${list}-${place}`}
                role="option"
                tabIndex={-1}
                aria-selected={place === chosen}
                className={`combobox__option${place === chosen ? ' combobox__option--active' : ''}`}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => take(place)}
              >
                <span>{one.name}</span>
                <span className="combobox__note">
                  {one.reference.startsWith('municipality:')
                    ? 'Gemeente'
                    : [one.function, one.municipality?.name].filter(Boolean).join(', ')}
                </span>
              </div>
            ))}
        </div>
      </div>
      <span className="visually-hidden" role="status">
        {isMentioning && mention.typed !== ''
          ? found.length === 0
            ? 'Niemand gevonden'
            : `${found.length} gevonden, kies met de pijltjes`
          : told}
      </span>
      <input
        ref={chooser}
        id={`${id}-file`}
        className="visually-hidden"
        tabIndex={-1}
        type="file"
        accept={IMAGE_TYPES.join(',')}
        aria-label="Kies een afbeelding"
        onChange={(event) => {
          add(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      {!image && part === null && (
        <p>
          <Button look="subtle" onClick={() => chooser.current?.click()}>
            Afbeelding toevoegen
          </Button>
        </p>
      )}
      {part !== null && <UploadProgress part={part} />}
      {refusal !== '' && (
        <Notice tone="error" title="Deze afbeelding kunnen wij niet gebruiken" announced>
          <p>{refusal}</p>
        </Notice>
      )}
      {failure !== null && <ProblemNotice failure={failure} />}
      {image && (
        <NewImage
          id={`${id}-image`}
          image={image}
          onChange={setImage}
          onShow={(altText) => show(image, altText)}
          onGone={() => setImage(undefined)}
        />
      )}
      <Preview text={value} />
    </div>
  );
}
