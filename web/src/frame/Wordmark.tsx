// SPDX-License-Identifier: EUPL-1.2

/** Four shapes that differ and belong together. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="36" height="36" aria-hidden="true" focusable="false">
      <circle cx="9.500" cy="9.500" r="6" fill="#f4b63f" />
      <rect x="17.500" y="3.500" width="12" height="12" rx="2.200" fill="#fff" />
      <path d="M3.500 28.500 9.500 17l6 11.500z" fill="#7fd0c4" />
      <path d="M17.500 28.500a6 6 0 0 1 12 0z" fill="#ef7d63" />
    </svg>
  );
}
