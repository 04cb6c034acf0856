// SPDX-License-Identifier: EUPL-1.2
import type { NewTopic, Topic } from './forum';
import { type Parameters, read, write } from './http';
import type { Page } from './portfolio';

const BASE = '/api/forum/v1/groups';

export interface Group {
  id: string;
  version: number;
  name: string;
  description: string;
  memberCount: number;
  /** What the reader is to it. */
  membership: 'none' | 'asked' | 'member' | 'manager';
  ownRequest?: string;
}

export interface Person {
  name: string;
  municipality?: string;
  function?: string;
}

export interface Member {
  id: string;
  person: Person;
  manager: boolean;
  own: boolean;
}

export interface JoinRequest {
  id: string;
  person: Person;
  motivation?: string;
  askedAt: string;
}

export interface WholeGroup {
  group: Group;
  /** Whether the reader lets others in. */
  looksAfter: boolean;
  members?: Member[];
  requests?: JoinRequest[];
}

export const groups = {
  list: (parameters: Parameters, signal?: AbortSignal) => read<Page<Group>>(BASE, parameters, signal),
  group: (id: string, signal?: AbortSignal) => read<WholeGroup>(pathOf(id), {}, signal),
  topics: (id: string, parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Topic>>(`${pathOf(id)}/topics`, parameters, signal),
  open: (id: string, topic: NewTopic) => write<Topic>('POST', `${pathOf(id)}/topics`, topic),
  create: (name: string, description: string) => write<Group>('POST', BASE, { name, description }),
  rename: (group: Group, name: string, description: string) =>
    write<WholeGroup>('PUT', pathOf(group.id), { name, description }, group.version),
  remove: (group: Group) => write<void>('DELETE', pathOf(group.id), undefined, group.version),
  ask: (id: string, motivation: string) =>
    write<Group>('POST', `${pathOf(id)}/requests`, { motivation: motivation.trim() || undefined }),
  approve: (id: string, request: string) =>
    write<WholeGroup>('PUT', `${pathOf(id)}/requests/${encodeURIComponent(request)}/approval`),
  decline: (id: string, request: string) =>
    write<void>('DELETE', `${pathOf(id)}/requests/${encodeURIComponent(request)}`),
  appoint: (id: string, member: string, manager: boolean) =>
    write<WholeGroup>('PUT', `${pathOf(id)}/members/${encodeURIComponent(member)}`, { manager }),
  dismiss: (id: string, member: string) =>
    write<void>('DELETE', `${pathOf(id)}/members/${encodeURIComponent(member)}`),
};

function pathOf(id: string) {
  return `${BASE}/${encodeURIComponent(id)}`;
}
