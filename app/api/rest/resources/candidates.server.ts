import { z } from 'zod'
import { addedCandidate } from '#app/api/rest/bodies.ts'
import { operation } from '#app/api/rest/operation.ts'
import { id, listOf, paged } from '#app/api/rest/shapes.ts'
import { addCandidate } from '#app/hiring/candidates/applications/by-hand.server.ts'
import { outcomes, readLinks } from '#app/hiring/candidates/candidate.ts'
import {
  findKnownPerson,
  listKnownPeople,
} from '#app/hiring/candidates/person/known-people.server.ts'

const tag = 'candidates'

const person = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    location: z.string(),
    links: z.array(z.string()),
    candidacies: z.array(
      z.object({
        id,
        title: z.string(),
        stage: z.string(),
        outcome: z.enum(outcomes).nullable(),
      }),
    ),
  })
  .meta({ id: 'Candidate' })

export const candidateOperations = [
  operation({
    name: 'listCandidates',
    method: 'get',
    path: '/candidates',
    tag,
    scope: 'hiring.read',
    summary: 'The people whose applications the member may read',
    query: paged,
    answer: listOf(person),
    run: ({ ctx, query }) => listKnownPeople(ctx, query),
  }),
  operation({
    name: 'readCandidate',
    method: 'get',
    path: '/candidates/{candidate}',
    tag,
    scope: 'hiring.read',
    summary: 'One of them, with their candidacies',
    answer: person,
    run: ({ ctx, params }) => findKnownPerson(ctx, params.candidate),
  }),
  operation({
    name: 'addCandidate',
    method: 'post',
    path: '/openings/{opening}/candidates',
    tag,
    scope: 'hiring.write',
    summary: 'Add a person to an opening',
    body: addedCandidate,
    status: 201,
    answer: z.object({ candidacyId: id }),
    run: ({ ctx, params, body }) =>
      addCandidate(ctx, {
        ...body,
        links: readLinks(body.links).links,
        openingId: params.opening,
      }),
  }),
]
