// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { own } from '../api/own';
import { Button } from '../ui/Button';
import { ProblemNotice } from '../ui/Notice';

/** Fetches all that is kept, and gives it to the browser to save once the whole of it has come. */
export function Download() {
  const fetching = useMutation({ mutationFn: own.files, onSuccess: save });
  return (
    <>
      {fetching.isError && <ProblemNotice failure={fetching.error} />}
      <p className="button-row">
        <Button busy={fetching.isPending} onClick={() => fetching.mutate()}>
          Download mijn gegevens (zip)
        </Button>
      </p>
      <p role="status">
        {fetching.isPending && 'Uw bestand wordt gemaakt…'}
        {fetching.isSuccess && 'Uw bestand is gedownload: mijn-gegevens.zip'}
      </p>
    </>
  );
}

function save(file: Blob) {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = 'mijn-gegevens.zip';
  link.click();
  URL.revokeObjectURL(address);
}
