/** The kinds of members that survive a reload. The tables of the draft and of the state use them. */
import type { Core } from '../core/contract.d.ts'

type TextForm = Parameters<Core['checkStorable']>[0]['kind']

/** The core's judgement: has this text the form of its field, and no secret in it? */
export type IsStorable = (text: string, form: TextForm) => boolean

export interface Member<T> {
  start: T
  /** What came out of storage, or the start value where that has another shape. */
  restore(stored: unknown): T
  /** What of it may go into storage. */
  keep(value: T, isStorable: IsStorable): T
}

export type Members<T> = { [K in keyof T]: Member<T[K]> }

/** The object that a table of members describes. */
export type Described<M> = { [K in keyof M]: M[K] extends Member<infer T> ? T : never }

/** The names of members that hold any text, as opposed to one of a few words. */
export type TextName<T> = {
  [K in keyof T]: T[K] extends string ? (string extends T[K] ? K : never) : never
}[keyof T]

/** The names of members that hold a list of texts. */
export type ListName<T> = { [K in keyof T]: T[K] extends string[] ? K : never }[keyof T]

/** Stored only while the core sees this form in it; else stored empty. */
export function text(form: TextForm, start = ''): Member<string> {
  return {
    start,
    restore: stored => textOr(stored, start),
    keep: (value, isStorable) => (isStorable(value, form) ? value : ''),
  }
}

export function neverStored(): Member<string> {
  return { start: '', restore: () => '', keep: () => '' }
}

export function plainText(): Member<string> {
  return asIs('', stored => textOr(stored, ''))
}

export function textOrNull(): Member<string | null> {
  return asIs<string | null>(null, stored => (typeof stored === 'string' ? stored : null))
}

export function textList(): Member<string[]> {
  const isText = (entry: unknown) => typeof entry === 'string'
  return asIs<string[]>([], stored => (Array.isArray(stored) ? stored.filter(isText) : []))
}

export function flag(start: boolean): Member<boolean> {
  return asIs(start, stored => (typeof stored === 'boolean' ? stored : start))
}

export function oneOf<const T extends string>(allowed: readonly T[], start: T): Member<T> {
  return asIs(start, stored => allowed.find(entry => entry === stored) ?? start)
}

/** An object of members is a member. */
export function group<T extends object>(members: Members<T>): Member<T> {
  const restore = (stored: unknown): T => {
    const from = record(stored)
    return each(members, (member, name) => member.restore(from[name]))
  }
  return {
    start: each(members, member => member.start),
    restore,
    keep: (value, isStorable) =>
      each(members, (member, name) => member.keep(value[name], isStorable)),
  }
}

/** The members of a larger object that the table describes. */
export function pick<T extends object>(members: Members<T>, from: T): T {
  return each(members, (_, name) => from[name])
}

function each<T extends object>(
  members: Members<T>,
  take: <K extends keyof T & string>(member: Member<T[K]>, name: K) => T[K],
): T {
  const result: Partial<T> = {}
  for (const name in members) result[name] = take(members[name], name)
  // Every member of the table has its value now, which the type of the loop cannot say.
  return result as T
}

function asIs<T>(start: T, restore: (stored: unknown) => T): Member<T> {
  return { start, restore, keep: value => value }
}

export function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

export function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise
}
