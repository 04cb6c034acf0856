// SPDX-License-Identifier: EUPL-1.2

/** How much of a file is sent, from 0 to 1; after that the service is at work. */
export function UploadProgress({ part }: { part: number }) {
  return (
    <p className="form-upload__progress">
      <progress max={1} value={part} aria-label="Foto versturen" />
      <span>{part < 1 ? `${Math.round(part * 100)}% verstuurd` : 'Foto wordt verkleind…'}</span>
    </p>
  );
}
