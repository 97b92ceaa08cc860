import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { CurrentActor, Reads, type SearchHit, SignedIn } from '../../platform/graphql/index.js';
import type { Actor } from '../../shared/actor.js';
import { DomainError } from '../../shared/domain-error.js';
import { SearchHitModel } from './search-hit.model.js';

const LONGEST = 200;
const MOST = 50;

/** The search over everything that the acting person may see: one statement. */
@Resolver(() => SearchHitModel)
export class SearchResolver {
  constructor(private readonly reads: Reads) {}

  @SignedIn()
  @Query(() => [SearchHitModel], {
    description:
      'What you may see and what holds every word, the best first: the very title, its beginning, beginnings of words, other forms of them (German), insides of words. Neither case nor spelling of umlauts matters. When nothing is written so, what a slip of the pen keeps from it.',
  })
  search(
    @Args('text', { type: () => String }) text: string,
    @Args('first', { type: () => Int, defaultValue: 20, description: 'At most 50.' }) first: number,
    @CurrentActor() actor: Actor,
  ): Promise<SearchHit[]> {
    if (text.length > LONGEST) throw new DomainError('TEXT_TOO_LONG', { longest: LONGEST }, 'text');
    if (first < 0 || first > MOST) throw new DomainError('BAD_PAGE_SIZE', { maximum: MOST }, 'first');
    return this.reads.search(text.replaceAll('\0', ' '), first, actor);
  }
}
